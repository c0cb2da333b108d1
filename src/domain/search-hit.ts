import { type Asked, type MatchedBy, markedParts, type Part, type SearchNoun } from "./search";

/** One answer of the search everywhere, as its screens show it. */
export type Hit = {
  noun: SearchNoun;
  id: string;
  /** Its case code; a person has none. */
  code: string | null;
  /** Whose it is; null for who works without names. */
  name: Part[] | null;
  by: MatchedBy;
  /** What was searched for, where it is neither the code nor the name shown: a telephone, a codice fiscale, a member, an address. */
  matched: Part[] | null;
  status: string | null;
  /** The day of birth, which tells two people of one name apart. */
  bornOn: Date | null;
};

type Named = { firstName: string; lastName: string; identifier?: string | null; phone?: string | null };
const nameOf = ({ lastName, firstName }: Named) => `${lastName} ${firstName}`.trim();
const whole = (text: string): Part[] => [{ text, hit: true }];
const orWhole = (text: string, pieces: string[]) => {
  const parts = markedParts(text, pieces);
  return parts.some(({ hit }) => hit) ? parts : whole(text);
};

/** What of a person was searched for, beside their name: their number, marked where it was typed. */
export function matchedNumber(asked: Asked, by: MatchedBy, { identifier, phone }: Named): Part[] | null {
  if (by === "identifier" && identifier) return orWhole(identifier, asked.identifiers);
  return by === "phone" && phone ? orWhole(phone, asked.phones) : null;
}

/** A name with what was typed of it marked; only likened names are marked nowhere. */
export const markedName = (asked: Asked, person: Named): Part[] => markedParts(nameOf(person), asked.names);

/** What of a household's file was searched for, where its own name does not show it: a number, another member, a home. */
export function matchedInFile(
  asked: Asked,
  by: MatchedBy,
  members: readonly Named[],
  homes: readonly { address: string; streetNumber: string | null; city: string }[],
  shown: string,
): Part[] | null {
  if (by === "code") return null;
  const hits = (parts: Part[]) => parts.filter(({ hit }) => hit).length;
  if (by === "identifier" || by === "phone") {
    const marked = members.flatMap((member) => {
      const text = by === "identifier" ? member.identifier : member.phone;
      const parts = text && markedParts(text, by === "identifier" ? asked.identifiers : asked.phones);
      return parts && hits(parts) > 0 ? [[{ text: `${nameOf(member)} · `, hit: false }, ...parts]] : [];
    });
    return marked[0] ?? null;
  }
  const named = members.map((member) => markedName(asked, member)).toSorted((a, b) => hits(b) - hits(a));
  const placed = homes
    .map(({ address, streetNumber, city }) => [address, streetNumber, city].filter(Boolean).join(" "))
    .map((text) => markedParts(text, asked.words))
    .toSorted((a, b) => hits(b) - hits(a));
  const best = by === "text" && placed[0] && hits(placed[0]) > 0 ? placed[0] : named[0];
  const text = best?.map((part) => part.text).join("");
  return best && hits(best) > 0 && text !== shown ? best : null;
}

/** One answer the palette offers. */
type Suggestion = { href: string; title: Part[]; detail: Part[] };
/** Answers of one kind under their heading. */
export type Suggestions = { heading: string; options: Suggestion[] };
/** What the palette is answered: what to offer, and what to say. */
export type SuggestAnswer = { groups: Suggestions[]; said: string };
