import { getTranslations } from "next-intl/server";
import type { Part } from "@/domain/search";
import type { Hit } from "@/domain/search-hit";
import { formatDay } from "@/lib/dates";

/** Where an answer leads. */
export const hrefOf = ({ noun, id }: { noun: Hit["noun"]; id: string }) => `/${noun}/${id}`;

/** What an answer is called: its person, or its code where there is no name to tell. */
export const titleOf = ({ name, code, by }: Hit): Part[] => name ?? [{ text: code ?? "", hit: by === "code" }];

/** By what an answer was found, said in words with what was typed marked; nothing where its title already shows it. */
export async function reasonWords() {
  const t = await getTranslations("search");
  return ({ by, matched }: Hit): { label: string; parts: Part[] } | null => {
    if (matched) return { label: t(`by.${by === "similar" ? "name" : by}`), parts: matched };
    return by === "similar" ? { label: t("by.similar"), parts: [] } : null;
  };
}

/** One line under an answer's title in the palette: its code, when it was born, by what it was found. */
export async function detailWords() {
  const t = await getTranslations("search");
  const reasonOf = await reasonWords();
  return (hit: Hit): Part[] => {
    const reason = reasonOf(hit);
    const pieces: Part[][] = [
      hit.code && hit.name ? [{ text: hit.code, hit: hit.by === "code" }] : [],
      hit.bornOn ? [{ text: t("bornOn", { day: formatDay(hit.bornOn) }), hit: false }] : [],
      reason ? [{ text: reason.parts.length ? `${reason.label}: ` : reason.label, hit: false }, ...reason.parts] : [],
    ];
    return pieces
      .filter((piece) => piece.length > 0)
      .flatMap((piece, at) => (at > 0 ? [{ text: " · ", hit: false }, ...piece] : piece));
  };
}
