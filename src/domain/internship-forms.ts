import { z } from "zod";
import type { InternshipStatus } from "@/generated/prisma/enums";
import { parseDay } from "@/lib/dates";
import {
  choice,
  day,
  flag,
  hours,
  id,
  money,
  optionalEmail,
  optionalId,
  optionalPhone,
  optionalText,
  text,
  version,
} from "@/lib/fields";
import { oneOf, words } from "@/lib/query";
import { internshipProblems, monthOf } from "./internship";
import { workEndReasons } from "./outcome";
import { optionalPastDay, pastDay } from "./past-day";

/** A convention between promoter and host: number, the day it was signed, the last day it holds, who signs for the host. */
export const registerAgreementForm = z
  .object({ hostId: id, number: text(60), signedOn: pastDay, validTo: day, hostRepresentative: text(120) })
  .superRefine((form, ctx) => {
    if (form.validTo < form.signedOn)
      ctx.addIssue({ code: "custom", path: ["validTo"], message: "errors.datesUpsideDown" });
  });
export type RegisterAgreement = z.output<typeof registerAgreementForm>;

const projectFields = {
  agreementId: id,
  siteId: optionalId,
  place: text(200),
  startsOn: day,
  endsOn: day,
  weeklyMinutes: hours(7 * 24 * 60),
  dailyMinutes: hours(24 * 60),
  allowanceCents: money,
  mealProvided: flag,
  disabledPerson: flag,
  objectives: text(2000),
  activities: text(2000),
  skills: optionalText(2000),
  promoterTutorId: id,
  hostTutorName: text(120),
  hostTutorPosition: text(120),
  hostTutorPhone: optionalPhone,
  hostTutorEmail: optionalEmail,
  lineKey: optionalId,
};

type Project = z.output<z.ZodObject<typeof projectFields>>;
// Rules about several fields are asked also where one of them is wrong: then there is nothing to ask.
const isRead = ({ startsOn, endsOn, weeklyMinutes, dailyMinutes, allowanceCents }: Project) =>
  [startsOn, endsOn].every((one) => typeof one === "string" && parseDay(one) !== null) &&
  [weeklyMinutes, dailyMinutes, allowanceCents].every(Number.isFinite);

const withinLimits = (form: Project, ctx: z.RefinementCtx) => {
  if (!isRead(form)) return;
  for (const { field, message } of internshipProblems(form))
    ctx.addIssue({ code: "custom", path: [field], message: message.key, params: message.values });
};

/** An individual training project: where, when, how many hours, what is learned, who follows the person on both sides. */
export const draftInternshipForm = z
  .object({ planId: id, candidacyId: optionalId, ...projectFields })
  .superRefine(withinLimits);
export type DraftInternship = z.output<typeof draftInternshipForm>;

/** The same project written anew while it is a draft; signatures already gathered fall. */
export const editInternshipForm = z.object({ internshipId: id, version, ...projectFields }).superRefine(withinLimits);
export type EditInternship = z.output<typeof editInternshipForm>;

/** The days on which person, host and promoter signed the project; with all three it begins. */
export const signInternshipForm = z.object({
  internshipId: id,
  version,
  personSignedOn: optionalPastDay,
  hostSignedOn: optionalPastDay,
  promoterSignedOn: optionalPastDay,
});
export type SignInternship = z.output<typeof signInternshipForm>;

/** The end of an internship that reached its last day, with what it taught. */
export const completeInternshipForm = z.object({ internshipId: id, version, finalAssessment: text(3000) });
export type CompleteInternship = z.output<typeof completeInternshipForm>;

/** Its end before that day: when, why, in words, with what it taught all the same. */
export const endInternshipForm = z.object({
  internshipId: id,
  version,
  endedOn: pastDay,
  endReason: choice(workEndReasons),
  endNote: text(1000),
  finalAssessment: text(3000),
});
export type EndInternship = z.output<typeof endInternshipForm>;

/** Why an internship goes on longer. */
export const extensionReasons = ["OBJECTIVES_LEFT", "ABSENCES", "HIRING_NEAR", "OTHER"] as const;

/** A later last day, and why. */
export const extendInternshipForm = z.object({
  internshipId: id,
  version,
  endsOn: day,
  reason: choice(extensionReasons),
});
export type ExtendInternship = z.output<typeof extendInternshipForm>;

/** A project that will not begin. */
export const cancelInternshipForm = z.object({ internshipId: id, version });
export type CancelInternship = z.output<typeof cancelInternshipForm>;

/** A month of the dossier; version 0 when it is written for the first time. */
export const dossierEntryForm = z.object({
  internshipId: id,
  month: day.transform(monthOf),
  version: z.coerce.number("errors.tampered").int("errors.tampered").min(0, "errors.tampered").max(1_000_000),
  minutes: hours(),
  activities: text(2000),
  skills: optionalText(2000),
  attachmentId: optionalId,
});
export type DossierEntry = z.output<typeof dossierEntryForm>;

/** The questions the list of internships answers. */
export const internshipTabs = ["active", "toSign", "ending", "over"] as const;
export type InternshipTab = (typeof internshipTabs)[number];

/** The statuses behind each. */
export const internshipTabStatuses: Record<InternshipTab, InternshipStatus[]> = {
  active: ["ACTIVE"],
  toSign: ["DRAFT"],
  ending: ["ACTIVE"],
  over: ["COMPLETED", "ENDED_EARLY", "CANCELLED"],
};

/** What the address of the list may ask. A wrong value counts as absent. */
export const internshipListQuery = z.object({
  tab: oneOf(internshipTabs, "active"),
  q: words,
  after: z.string().max(300).catch(""),
});
export type InternshipListQuery = z.output<typeof internshipListQuery>;
