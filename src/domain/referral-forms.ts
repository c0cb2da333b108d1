import { z } from "zod";
import { now, today } from "@/lib/clock";
import { addMonths, momentOf } from "@/lib/dates";
import { choice, choices, day, id, optionalId, optionalText, text, time, version } from "@/lib/fields";
import { optionalPastDay } from "./past-day";
import { declineReasons, referralNeeds, urgencies } from "./referral";
import { isWorkingDay } from "./working-days";

const written = {
  reason: optionalText(4000),
  needs: choices(referralNeeds),
  availability: optionalText(1000),
  constraints: optionalText(1000),
  urgency: choice(urgencies),
  agreedWithPerson: optionalText(2000),
  privacyNoticeSeenOn: optionalPastDay,
  toOrganisationId: id,
};

/** What the sheet's two buttons mean: keep it for later, or hand it over. Sent without a button (by the Enter key) it is only kept. */
const intent = z.enum(["save", "send"]).catch("save");

type Written = { intent: "save" | "send"; needs: string[] } & Partial<Record<(typeof owed)[number], unknown>>;
const owed = ["reason", "agreedWithPerson", "privacyNoticeSeenOn"] as const;

/** A draft may have gaps; what is sent needs a reason, a need, what was agreed, and the day the informativa was seen. */
function completeToSend(sheet: Written, ctx: z.RefinementCtx) {
  if (sheet.intent !== "send") return;
  if (sheet.needs.length === 0)
    ctx.addIssue({ code: "custom", message: "referral.errors.needMissing", path: ["needs"] });
  for (const field of owed)
    if (!sheet[field]) ctx.addIssue({ code: "custom", message: `referral.errors.${field}Missing`, path: [field] });
}

/** A new referral of one member of a household. */
export const newReferralForm = z
  .object({ householdId: id, memberId: id, intent, ...written })
  .superRefine(completeToSend);
export type NewReferral = z.output<typeof newReferralForm>;

/** A draft taken up again; also handed over from its own page. */
export const editReferralForm = z.object({ referralId: id, version, intent, ...written }).superRefine(completeToSend);
export type EditReferral = z.output<typeof editReferralForm>;

/** A draft thrown away. */
export const discardReferralForm = z.object({ referralId: id, version });
export type DiscardReferral = z.output<typeof discardReferralForm>;

/** What SolCo must know before deciding. */
export const requestInformationForm = z.object({ referralId: id, question: text(2000) });
export type RequestInformation = z.output<typeof requestInformationForm>;

/** The Officina's answer. */
export const answerRequestForm = z.object({ referralId: id, answer: text(4000) });
export type AnswerRequest = z.output<typeof answerRequestForm>;

/** First and last hour at which a first appointment may start (a default of this application). */
export const appointmentHours = { from: "08:00", to: "19:00" } as const;

/** How far ahead a first appointment may be; months. */
const farthestAppointment = 3;

/** The person is taken on: who follows them, and when and where they first meet. A working day to come, in working hours. */
export const acceptReferralForm = z
  .object({
    referralId: id,
    assigneeId: id,
    firstAppointmentOn: day
      .refine((on) => on >= today(), "errors.dateInPast")
      .refine((on) => on <= addMonths(today(), farthestAppointment), "referral.errors.appointmentTooFar")
      .refine(isWorkingDay, "referral.errors.notWorkingDay"),
    firstAppointmentTime: time.refine(
      (hour) => hour >= appointmentHours.from && hour <= appointmentHours.to,
      "referral.errors.outsideHours",
    ),
    firstAppointmentPlace: text(300),
  })
  .superRefine(({ firstAppointmentOn, firstAppointmentTime }, ctx) => {
    const moment = momentOf(firstAppointmentOn, firstAppointmentTime);
    if (firstAppointmentOn !== today() || (moment && moment > now())) return;
    ctx.addIssue({ code: "custom", message: "referral.errors.appointmentPast", path: ["firstAppointmentTime"] });
  });
export type AcceptReferral = z.output<typeof acceptReferralForm>;

/** The person is not taken on: why (coded and in words) and what could be done instead. All three are owed to who referred. */
export const declineReferralForm = z.object({
  referralId: id,
  declineReason: choice(declineReasons),
  declineExplanation: text(2000),
  proposedNextStep: text(2000),
});
export type DeclineReferral = z.output<typeof declineReferralForm>;

/** The Officina takes the referral back. */
export const withdrawReferralForm = z.object({ referralId: id, reason: text(2000) });
export type WithdrawReferral = z.output<typeof withdrawReferralForm>;

/** The referral is given to an operator, or passes from one to another with the reason; `fromAssigneeId` is who had it when the form was opened. */
export const assignReferralForm = z
  .object({ referralId: id, fromAssigneeId: optionalId, assigneeId: id, reason: optionalText(1000) })
  .superRefine(({ fromAssigneeId, reason }, ctx) => {
    if (fromAssigneeId && !reason) ctx.addIssue({ code: "custom", message: "errors.required", path: ["reason"] });
  });
export type AssignReferral = z.output<typeof assignReferralForm>;

/** An accepted referral that is over. */
export const closeReferralForm = z.object({ referralId: id, reason: text(2000) });
export type CloseReferral = z.output<typeof closeReferralForm>;
