// Letters that are no letter with an accent, as the database's unaccent writes them.
const letters: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };

/** One sign as the database compares it: lower case, no accent; nothing for an apostrophe, a space for what is neither letter nor digit. */
export function foldedSign(sign: string): string {
  const plain = sign.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (/^['’`]*$/.test(plain)) return "";
  const latin = letters[plain] ?? plain;
  return /^[a-z0-9@.]+$/.test(latin) ? latin : " ";
}

/** The words of a text as the database keeps the key of a name: "D'Angelo  Nicolò" gives "dangelo" and "nicolo". */
export const foldedWords = (text: string) =>
  [...text.normalize("NFC")].map(foldedSign).join("").split(" ").filter(Boolean);
