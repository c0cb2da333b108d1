/** Somebody who may be called by name. */
export type Named = { id: string; name: string };

const letter = /[\p{L}\p{N}]/u;
const plain = (words: string) => words.normalize("NFC").toLocaleLowerCase("it");

/** The names that stand for somebody behind an @: their whole name, and their first name where nobody else here has it. */
function callsOf(people: readonly Named[]) {
  const first = (name: string) => plain(name.split(" ")[0] ?? name);
  return people
    .flatMap(({ id: personId, name }) => [
      { id: personId, call: plain(name) },
      ...(people.filter((other) => first(other.name) === first(name)).length === 1
        ? [{ id: personId, call: first(name) }]
        : []),
    ])
    .toSorted((one, other) => other.call.length - one.call.length);
}

/** A text cut where it calls somebody: "@Luca Mori" with whom it means, the words between with nobody. */
export function mentionParts(body: string, people: readonly Named[]): { words: string; personId: string | null }[] {
  const calls = callsOf(people);
  const parts: { words: string; personId: string | null }[] = [];
  let rest = 0;
  for (let at = body.indexOf("@"); at >= 0; at = body.indexOf("@", at + 1)) {
    if (letter.test(body[at - 1] ?? "")) continue;
    const found = calls.find(({ call }) => {
      const end = at + 1 + call.length;
      return plain(body.slice(at + 1, end)) === call && !letter.test(body[end] ?? "");
    });
    if (!found) continue;
    if (at > rest) parts.push({ words: body.slice(rest, at), personId: null });
    rest = at + 1 + found.call.length;
    parts.push({ words: body.slice(at, rest), personId: found.id });
  }
  if (rest < body.length) parts.push({ words: body.slice(rest), personId: null });
  return parts;
}

/** Everybody a text calls by name, each once. */
export const calledIn = (body: string, people: readonly Named[]) => [
  ...new Set(mentionParts(body, people).flatMap(({ personId }) => personId ?? [])),
];
