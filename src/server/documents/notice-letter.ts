import "server-only";
import { formatDay } from "@/lib/dates";
import type { Letter } from "../closure/get-letter";
import type { Say } from "./sheet-data";
import { typeset } from "./typst";

/** A notice to the person as a PDF to be signed and sent: the words that were recorded, and no others. */
export function renderLetter(letter: Letter, say: Say, demonstration: boolean): Promise<Uint8Array> {
  const { provider, code, to, operator, body } = letter;
  const title = say(`closure.noticeKind.${letter.kind}`);
  const day = formatDay(letter.sentOn);
  const contacts = [provider.phone, provider.email].filter(Boolean).join(", ");
  return typeset("notice-letter", {
    language: "it",
    direction: "ltr",
    title,
    author: provider.name,
    subtitle: [provider.name, contacts].filter(Boolean).join(", "),
    demonstration,
    costs: false,
    draft: false,
    notice: null,
    facts: [
      [say("closure.letter.to"), to],
      [say("closure.letter.on"), day],
    ],
    paragraphs: body.split(/\n+/),
    signatures: [
      { role: say("closure.letter.operator", { name: operator }), name: operator, signed: null, witness: null },
    ],
    words: {
      draft: "",
      demonstration: say("document.demonstration"),
      demonstrationText: say("document.demonstrationText"),
      header: say("document.header", { code, provider: provider.name }),
      footer: `${title}, ${day}`,
      hash: "",
      page: say("document.page", { n: "{n}", m: "{m}" }),
      signatureLine: say("document.signatureLine"),
      place: say("document.place"),
    },
  });
}
