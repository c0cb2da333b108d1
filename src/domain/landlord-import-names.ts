import { nameLetters, surnameLetters, type Told } from "@/lib/codice-fiscale";

/** A holder's name in its two parts. `sure` when the codice fiscale or the way it is written tells which is which. */
export type SplitName = { lastName: string; firstName: string; sure: boolean };

const particles = new Set(
  "DE DEL DELLA DELLE DELLO DEGLI DEI DI DA DAL DALLA DALLE DALL D LA LO LI LE EL AL BEN ABD ABU OULD VAN VON DER SAN SANTA SAINT MC MAC O ST".split(
    " ",
  ),
);

const isParticle = (word: string | undefined) =>
  word !== undefined && particles.has(word.replace(/['’]$/, "").toUpperCase());

/** "DALL'OCA" → "Dall'Oca", "DE LUCA" → "De Luca"; a name already written with small letters is left alone. */
export function properCase(text: string) {
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return text;
  return text
    .toLocaleLowerCase("it")
    .replace(
      /(^|[\s'’\-./(])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase("it"),
    );
}

/**
 * Splits "COGNOME NOME" and "Nome Cognome". The letters of the codice fiscale decide when they fit one way only; else what
 * is all capitals has the surname first and the rest the name first; particles (De, D', El, Dall') go with what follows.
 */
export function splitName(full: string, told: Told | null): SplitName {
  const words = full.trim().split(/\s+/).filter(Boolean);
  const named = (lastName: string[], firstName: string[], sure: boolean): SplitName => ({
    lastName: properCase(lastName.join(" ")),
    firstName: properCase(firstName.join(" ")),
    sure,
  });
  if (words.length < 2) return named(words, [], words.length === 1);

  const cuts = words.slice(1).map((_, index) => index + 1);
  const ways = [
    ...cuts.map((cut) => ({ last: words.slice(0, cut), first: words.slice(cut) })),
    ...cuts.map((cut) => ({ last: words.slice(cut), first: words.slice(0, cut) })),
  ];
  if (told) {
    const fits = ways.find(
      ({ last, first }) =>
        surnameLetters(last.join(" ")) === told.surname && nameLetters(first.join(" ")) === told.name,
    );
    if (fits) return named(fits.last, fits.first, true);
  }
  const capitals = full === full.toUpperCase();
  const cut = capitals ? surnameFirst(words) : surnameLast(words);
  const last = capitals ? words.slice(0, cut) : words.slice(cut);
  const first = capitals ? words.slice(cut) : words.slice(0, cut);
  return named(last, first, last.filter((word) => !isParticle(word)).length === 1 && first.length === 1);
}

/** Where the names begin when the surname comes first: after its particles and one word, leaving at least one. */
function surnameFirst(words: string[]) {
  let cut = 0;
  while (cut < words.length - 2 && isParticle(words[cut])) cut++;
  return cut + 1;
}

/** Where the surname begins when it comes last: its last word and the particles before it, leaving at least one. */
function surnameLast(words: string[]) {
  let cut = words.length - 1;
  while (cut > 1 && isParticle(words[cut - 1])) cut--;
  return cut;
}
