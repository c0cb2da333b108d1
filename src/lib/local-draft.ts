/** Something typed and not saved yet: its fields, when, and the version and fields it was typed over. `about` says what it is, for when its form is gone. */
export type LocalDraft = {
  form: string;
  at: string;
  values: Record<string, string>;
  base: Record<string, string> | null;
  version: number | null;
  about: Record<string, string>;
};

/** Whose drafts a browser keeps, and the key that opens them; the key lives in the page's memory and cannot be read out of it. */
export type Vault = { owner: string; key: CryptoKey };

/** The largest draft kept, as written down. Characters. */
export const largestDraft = 40_000;
const mostDrafts = 100;
const oldestDraft = 7 * 24 * 60 * 60 * 1000;
const prefix = "ponte-draft/";

const encode = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const decode = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

const digest = async (text: string) =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(text))), (byte) =>
    byte.toString(16).padStart(2, "0"),
  )
    .join("")
    .slice(0, 32);

/** Makes the vault of one person from the secret the server hands to their signed-in pages. Null where the browser has no cryptography (a page not served over TLS). */
export async function openVault(owner: string, secret: string): Promise<Vault | null> {
  if (!globalThis.crypto?.subtle) return null;
  const key = await crypto.subtle.importKey("raw", decode(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
  return { owner, key };
}

const ours = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );

/** Forgets the drafts of everybody but this person; of everybody when nobody is named, as at sign-out. */
export function sweepDrafts(storage: Storage, owner: string | null) {
  for (const key of ours(storage)) if (!owner || !key.startsWith(`${prefix}${owner}/`)) storage.removeItem(key);
}

const ageOf = (stored: string | null) => Date.now() - Number(stored?.split(".")[0] ?? 0);

/** Makes room: what is older than a week goes, then the oldest beyond a hundred. */
function tidy(storage: Storage) {
  const byAge = ours(storage).sort((a, b) => ageOf(storage.getItem(a)) - ageOf(storage.getItem(b)));
  byAge.forEach((key, index) => {
    if (index >= mostDrafts || ageOf(storage.getItem(key)) > oldestDraft) storage.removeItem(key);
  });
}

/**
 * The drafts of one page of one person: written down only as AES-GCM ciphertext bound to its own place, under names that tell
 * neither who nor what. What cannot be opened any more (another person's, another session's) is thrown away. A browser that
 * refuses to store anything is no reason to fail.
 */
export function draftBox(storage: Storage, { owner, key }: Vault, page: string) {
  // Writing takes a moment: what was forgotten or typed again meanwhile must not be overwritten.
  const turns = new Map<string, number>();
  const forgotten = new Set<string>();
  const turn = (form: string) => {
    const next = (turns.get(form) ?? 0) + 1;
    turns.set(form, next);
    return next;
  };
  const room = digest(`${owner}/${page}`).then((hash) => `${prefix}${owner}/${hash}/`);
  const placeOf = async (form: string) => `${await room}${await digest(`${owner}/${page}/${form}`)}`;

  const open = async (place: string): Promise<LocalDraft | null> => {
    const stored = storage.getItem(place);
    if (!stored) return null;
    try {
      const [, iv = "", data = ""] = stored.split(".");
      const algorithm = { name: "AES-GCM", iv: decode(iv), additionalData: utf8(place) };
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, decode(data))));
    } catch {
      storage.removeItem(place);
      return null;
    }
  };

  return {
    async keep(draft: LocalDraft) {
      const mine = turn(draft.form);
      forgotten.delete(draft.form);
      const text = JSON.stringify(draft);
      if (text.length > largestDraft) return;
      const place = await placeOf(draft.form);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(place) }, key, utf8(text));
      if (turns.get(draft.form) !== mine) return;
      try {
        tidy(storage);
        storage.setItem(place, `${Date.now()}.${encode(iv)}.${encode(new Uint8Array(sealed))}`);
      } catch {
        // Full, or not allowed: the text is still in its form.
      }
    },
    async forget(form: string) {
      const mine = turn(form);
      forgotten.add(form);
      const place = await placeOf(form);
      if (turns.get(form) === mine) storage.removeItem(place);
    },
    recall: async (form: string) => (forgotten.has(form) ? null : open(await placeOf(form))),
    /** Everything kept of this page, oldest first. */
    async list() {
      tidy(storage);
      const start = await room;
      const found = await Promise.all(
        ours(storage)
          .filter((place) => place.startsWith(start))
          .map(open),
      );
      const known = (draft: LocalDraft | null): draft is LocalDraft => draft !== null && !forgotten.has(draft.form);
      return found.filter(known).sort((a, b) => (a.at < b.at ? -1 : 1));
    },
  };
}
export type DraftBox = ReturnType<typeof draftBox>;
