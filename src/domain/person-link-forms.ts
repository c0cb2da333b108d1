import { z } from "zod";
import { choice, flag, id, optionalText, text } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { linkDays } from "./person-link";

const hash = z.string(tamperedKey).regex(/^[0-9a-f]{64}$/, tamperedKey);

/** A personal link to exactly the text on the page, for so many days; `mail`: also sent to the person's address. */
export const issueLinkForm = z.object({ planId: id, hash, days: choice(linkDays), mail: flag.catch(false) });
export type IssueLink = z.output<typeof issueLinkForm>;

/** A link that must not open anything any more. */
export const revokeLinkForm = z.object({ planId: id, linkId: id });
export type RevokeLink = z.output<typeof revokeLinkForm>;

/** What a person may say instead of signing: they do not agree, or they refuse before a witness. */
export const answerKinds = ["DISAGREED", "REFUSED"] as const;

/** What the person said to the operator's face instead of signing. A refusal owes its witness. */
export const recordAnswerForm = z
  .object({ planId: id, hash, kind: choice(answerKinds), reason: text(2000), witnessName: optionalText(200) })
  .refine(({ kind, witnessName }) => kind !== "REFUSED" || witnessName !== null, {
    path: ["witnessName"],
    message: "personLink.errors.witnessMissing",
  });
export type RecordAnswer = z.output<typeof recordAnswerForm>;

// The person's own pages have words of their own, in more languages than the rest.
const typed = (maximum: number, missing: string) =>
  z.string("ownPlan.errors.required").trim().min(1, missing).max(maximum, "ownPlan.errors.tooLong");

/** Who opens a personal link: the link's token, and the answer only the person knows. */
export const openLinkForm = z.object({
  token: z.string().max(500).catch(""),
  answer: typed(40, "ownPlan.errors.required"),
});

const shownHash = z.string().max(64).catch("");

/** The person's own confirmation of the text on their page. */
export const confirmOwnPlanForm = z.object({
  hash: shownHash,
  signerName: typed(200, "ownPlan.errors.nameMissing"),
  confirmed: z.enum(["on", "true"], "ownPlan.errors.tickMissing").transform(() => true as const),
});
export type ConfirmOwnPlan = z.output<typeof confirmOwnPlanForm>;

/** The person does not agree, and says why. */
export const disagreeOwnPlanForm = z.object({
  hash: shownHash,
  reason: typed(2000, "ownPlan.errors.reasonMissing"),
});
export type DisagreeOwnPlan = z.output<typeof disagreeOwnPlanForm>;
