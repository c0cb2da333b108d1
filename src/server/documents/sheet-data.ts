import "server-only";
import { type ContentLine, isDemonstration } from "@/domain/plan-content";
import { formatQuantity } from "@/domain/volume";
import { formatDay, formatMoment } from "@/lib/dates";
import { directionOf, type PersonLanguage } from "@/lib/languages";
import { formatCents } from "@/lib/money";
import type { PlanDocument } from "./plan-document";

/** Says a sentence of the catalogue, in the language of the paper, and knows which ones there are. */
export type Say = {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
};

/** How a paper is wanted: in which language and letters, and whether the whole town is only a demonstration. */
export type Wanted = { say: Say; language: PersonLanguage; large: boolean; demonstration: boolean };

/** A label and what stands under it; nothing leaves room for a pen or a dash. */
export type Fact = [label: string, value: string | null | undefined];

const signedStatuses = ["SIGNED", "SUPERSEDED"];

/** What holds of every page of a paper: its title, its marks, and what stands above and below the text. */
export function sheetData(
  document: PlanDocument,
  wanted: Wanted,
  own: { title: string; words: readonly string[]; costs?: boolean },
) {
  const { say, language, large } = wanted;
  const { content, hash, version, plan } = document;
  const demonstration = wanted.demonstration || isDemonstration(content.lines);
  const values = { code: content.plan, version: version.number };
  return {
    language,
    direction: directionOf(language),
    large,
    title: own.title,
    author: content.provider,
    subtitle: say("document.subtitle", { ...values, programme: content.programme.name }),
    demonstration,
    /** Whether the paper tells what things cost: a demonstration then says so in its text, not only above it. */
    costs: own.costs ?? false,
    draft: !signedStatuses.includes(version.status),
    notice: noticeOf(document, say),
    words: {
      draft: say("document.draft"),
      demonstration: say("document.demonstration"),
      demonstrationText: say("document.demonstrationText"),
      header: say("document.header", { code: plan.code, provider: content.provider }),
      footer: say("document.footer", { ...values, title: own.title }),
      hash: say("document.hash", { hash }),
      // The template puts the numbers in: only it knows how many pages there are.
      page: say("document.page", { n: "{n}", m: "{m}" }),
      signatureLine: say("document.signatureLine"),
      place: say("document.place"),
      ...Object.fromEntries(own.words.map((key) => [key.split(".").at(-1), say(key)])),
    },
  };
}

function noticeOf({ version, agreed }: PlanDocument, say: Say) {
  if (version.status === "SIGNED") return null;
  if (version.status === "DRAFT") return say(agreed ? "document.notice.toSign" : "document.notice.draft");
  return say(`document.notice.${version.status}`, { version: version.number });
}

/** An amount as people read it: never a zero in place of what nobody knows. Cents. */
export function amountOf(say: Say, cents: number | null, undefinedCosts = 0) {
  if (cents === null) return say("plan.unknown.cost");
  return undefinedCosts
    ? `${formatCents(cents)} ${say("plan.unknown.plus", { count: undefinedCosts })}`
    : formatCents(cents);
}

/** A volume as people read it: hours, or how many results. */
export const quantityOf = (say: Say, line: ContentLine) =>
  line.unit === "HOUR" ? formatQuantity(line) : say("plan.page.pieces", { count: line.quantity });

/** From one day to another. */
export const periodOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  `${formatDay(startsOn)} – ${formatDay(endsOn)}`;

/** Who must sign and who has: each with name, how and when, or a line for the pen. */
export function signaturesData({ required, signatures }: PlanDocument, say: Say) {
  const roles = [...new Set([...required, ...signatures.map(({ role }) => role)])];
  return roles.map((role) => {
    const signed = signatures.find((one) => one.role === role);
    return {
      role: say(`plan.signatures.roles.${role}`),
      name: signed?.signerName ?? null,
      signed:
        signed === undefined
          ? null
          : say("document.signed", {
              method: say(`plan.signatures.methods.${signed.method}`),
              at: formatMoment(signed.signedAt),
            }),
      witness: signed?.witnessName ? say("plan.signatures.witness", { name: signed.witnessName }) : null,
    };
  });
}
