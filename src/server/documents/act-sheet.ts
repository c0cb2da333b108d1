import "server-only";
import type { Say } from "./sheet-data";

/** What an act about an internship says on every page. */
type Act = {
  title: string;
  author: string;
  subtitle: string;
  /** What the foot of each page refers to. */
  reference: string;
  draft: boolean;
  words: readonly string[];
};

/** What holds of every page of an act about an internship: its limits and figures are to be verified, and every page says so. */
export const actSheet = ({ title, author, subtitle, reference, draft, words }: Act, say: Say) => ({
  language: "it",
  direction: "ltr",
  large: false,
  title,
  author,
  subtitle,
  demonstration: true,
  costs: true,
  draft,
  notice: null,
  words: {
    draft: say("document.draft"),
    demonstration: say("document.demonstration"),
    demonstrationText: say("internship.paper.demonstration"),
    header: author,
    footer: `${title} · ${reference}`,
    hash: "",
    // The template puts the numbers in: only it knows how many pages there are.
    page: say("document.page", { n: "{n}", m: "{m}" }),
    signatureLine: say("document.signatureLine"),
    place: say("document.place"),
    ...Object.fromEntries(words.map((key) => [key.split(".").at(-1), say(key)])),
  },
});

/** Somebody who signs on paper: a line for the pen, or the day on which they did. */
export const signer = (say: Say, role: string, name: string, signedOn: string | null) => ({
  role: say(role),
  name,
  signed: signedOn && say("internship.paper.signedOn", { on: signedOn }),
  witness: null,
});
