import "server-only";
import type { PlanDocument } from "./plan-document";
import { sheetData, type Wanted } from "./sheet-data";

const sections = ["who", "why", "which", "whoSees", "howLong", "rights", "noMachine"] as const;

/** The information owed to who gives data (GDPR artt. 13 and 14): a model, until the Comune's data protection officer approves it. */
export function privacyNoticeData(document: PlanDocument, wanted: Wanted) {
  const { say } = wanted;
  const { content, comune, plan } = document;
  const values = {
    comune: comune ?? say("document.application.theComune"),
    provider: content.provider,
    referrer: content.referrer,
    programme: content.programme.name,
    contacts: [plan.providerOrganisation.email, plan.providerOrganisation.phone].filter(Boolean).join(", ") || "—",
  };
  return {
    ...sheetData(document, wanted, {
      title: say("document.privacyNotice.title"),
      words: ["document.privacyNotice.seen", "document.privacyNotice.seenText"],
    }),
    draft: false,
    notice: say("document.privacyNotice.model"),
    sections: sections.map((key) => ({
      title: say(`document.privacyNotice.sections.${key}.title`),
      text: say(`document.privacyNotice.sections.${key}.text`, values).split("\n"),
    })),
    signatures: [
      {
        role: `${content.person.firstName} ${content.person.lastName}`.trim(),
        signed: null,
        name: null,
        witness: null,
      },
    ],
  };
}
