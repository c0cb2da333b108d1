import { type DraftBox, draftBox, openVault, sweepDrafts, type Vault } from "@/lib/local-draft";

let asked: Promise<Vault | null> | null = null;
let keeper: string | null = null;

/** How long to wait before asking again a server that did not answer. Milliseconds. */
const pause = 20_000;

async function ask(): Promise<Vault | null> {
  try {
    const answer = await fetch("/account/draft-key", { signal: AbortSignal.timeout(15_000) });
    if (!answer.ok) return null;
    const { owner, secret } = (await answer.json()) as { owner: string; secret: string };
    keeper = owner;
    sweepDrafts(localStorage, owner);
    return await openVault(owner, secret);
  } catch {
    return null;
  }
}

/** This person's key, asked of the server once per page and held in memory; null while nobody answers, when nobody is signed in, or where the browser has no cryptography. */
async function vault() {
  if (!asked) {
    const asking = ask();
    asked = asking;
    // Asked again later, not at each letter typed.
    void asking.then((found) => found ?? setTimeout(() => asked === asking && forgetVault(), pause));
  }
  return asked;
}

const boxes = new Map<string, DraftBox>();
const forgetVault = () => {
  asked = null;
};

/** The unsaved texts of one page; null where none can be kept. */
export async function boxOf(page: string): Promise<DraftBox | null> {
  const opened = await vault();
  if (!opened) return null;
  const box = boxes.get(page) ?? draftBox(localStorage, opened, page);
  boxes.set(page, box);
  return box;
}

/** Throws away what somebody else left here, their key included: whoever is signed in now has another. */
export function makeRoomFor(owner: string) {
  if (keeper && keeper !== owner) {
    forgetVault();
    boxes.clear();
  }
  try {
    sweepDrafts(localStorage, owner);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Forgets the key and every unsaved text this browser keeps: at sign-out. */
export function forgetDrafts() {
  forgetVault();
  boxes.clear();
  try {
    sweepDrafts(localStorage, null);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
