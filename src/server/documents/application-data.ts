import "server-only";
import { recipientFacts } from "./pip-data";
import type { PlanDocument } from "./plan-document";
import { periodOf, sheetData, type Wanted } from "./sheet-data";

const words = "applicant residence address asks declares knows commits attaches signature received"
  .split(" ")
  .map((word) => `document.application.${word}`);

const sentences = {
  declares: ["identity", "oneDote", "situation", "information"],
  knows: ["controls", "falseStatement", "penalty", "free"],
  commits: ["attend", "absence", "changes", "difficulties", "renounce"],
} as const;

/** The application with its declarations (DPR 445/2000, artt. 46, 47, 71, 75 and 76; domain rules §3.3): to be signed by hand. */
export function applicationData(document: PlanDocument, wanted: Wanted) {
  const { say } = wanted;
  const { content, version, comune } = document;
  const list = (part: keyof typeof sentences) =>
    sentences[part].map((one) => say(`document.application.${part}List.${one}`));
  return {
    ...sheetData(document, wanted, { title: say("document.application.title"), words }),
    draft: false,
    notice: null,
    recipient: recipientFacts(document, say),
    addressees: say("document.application.to", {
      comune: comune ?? say("document.application.theComune"),
      provider: content.provider,
    }),
    asksText: say("document.application.asksText", {
      programme: `${content.programme.name} (${content.programme.code})`,
      code: content.plan,
      version: version.number,
      period: periodOf(content),
      provider: content.provider,
    }),
    declares: list("declares"),
    knows: list("knows"),
    commits: list("commits"),
    attaches: say("document.application.attachesText"),
    declaresIntro: say("document.application.declaresIntro"),
    signatures: [
      { role: say("plan.signatures.roles.PERSON"), signed: null, name: null, witness: null },
      { role: say("document.application.received"), signed: null, name: null, witness: null },
    ],
  };
}
