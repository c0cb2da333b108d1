const legalForms = new Set(
  "srl srls spa snc sas sapa scarl scrl scs onlus ets coop cooperativa sociale societa soc ditta impresa azienda di e".split(
    " ",
  ),
);

/** The words of a company's name without accents, signs and legal form. */
const wordsOf = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.'’`]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word && !legalForms.has(word));

/** How many letters must change for one word to become the other. */
function lettersApart(one: string, other: string) {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const here = [row + 1];
    for (const [column, facing] of [...other].entries())
      here.push(
        Math.min(
          (above[column] ?? 0) + (letter === facing ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (here[column] ?? 0) + 1,
        ),
      );
    above = here;
  }
  return above.at(-1) ?? 0;
}

/** Whether two names may be the same company's: the same words whatever the legal form, all the words of one within the other, or at most two letters apart. */
export function similarNames(one: string, other: string) {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  if (mine.length === 0 || theirs.length === 0) return false;
  const [few, many] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (few.every((word) => many.includes(word))) return true;
  const [short, long] = [mine.join(" "), theirs.join(" ")];
  return Math.min(short.length, long.length) >= 6 && lettersApart(short, long) <= 2;
}
