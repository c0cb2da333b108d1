import { type DraftBox, draftBox, openVault, sweepDrafts, type Vault } from "@/lib/local-draft";

let asked: Promise<Vault | null> | null = null;

async function ask(): Promise<Vault | null> {
  try {
    const answer = await fetch("/account/draft-key", { signal: AbortSignal.timeout(15_000) });
    if (!answer.ok) return null;
    const { owner, secret } = (await answer.json()) as { owner: string; secret: string };
    sweepDrafts(localStorage, owner);
    return await openVault(owner, secret);
  } catch {
    return null;
  }
}

/** This person's key, asked of the server once per page and held in memory; null while nobody answers, when nobody is signed in, or where the browser has no cryptography. */
async function vault() {
  asked ??= ask();
  const found = await asked;
  if (!found) asked = null;
  return found;
}

const boxes = new Map<string, DraftBox>();

/** The unsaved texts of one page; null where none can be kept. */
export async function boxOf(page: string): Promise<DraftBox | null> {
  const opened = await vault();
  if (!opened) return null;
  const box = boxes.get(page) ?? draftBox(localStorage, opened, page);
  boxes.set(page, box);
  return box;
}

/** Forgets the key and every unsaved text this browser keeps: at sign-out. */
export function forgetDrafts() {
  asked = null;
  boxes.clear();
  try {
    sweepDrafts(localStorage, null);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
