import { z } from "zod";
import type { AssessmentDimension, BandSource, DidStatus, Shift, StudyTitle } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { choice, choices, flag, id, optionalHours, optionalInteger, optionalText, text } from "@/lib/fields";
import { optionalPastDay } from "./past-day";
import { workStatuses } from "./person";
import { aidBands } from "./programme";

/** The ten study titles of the regional form (domain notes §3.3), from none to the highest. */
export const studyTitles = [
  "NONE",
  "PRIMARY",
  "LOWER_SECONDARY",
  "VOCATIONAL",
  "UPPER_SECONDARY",
  "IFTS",
  "ITS",
  "BACHELOR",
  "MASTER",
  "DOCTORATE",
] as const satisfies StudyTitle[];

/** Where the declaration of availability to work stands with the employment centre (domain notes §3.5). */
export const didStatuses = ["NONE", "ENTERED", "VALIDATED", "SUSPENDED", "REVOKED"] as const satisfies DidStatus[];

/** Who or what the band comes from. */
export const bandSources = ["REGIONAL_SYSTEM", "EMPLOYMENT_CENTRE", "OPERATOR"] as const satisfies BandSource[];

/** The six sides from which a person's way to work is looked at, in the order of the interview. */
export const dimensions = [
  "EXPERIENCE",
  "SKILLS",
  "MOTIVATION",
  "LANGUAGE",
  "MOBILITY",
  "PERSONAL_CONDITIONS",
] as const satisfies AssessmentDimension[];

/** The times of day somebody can work. */
export const shifts = ["MORNING", "AFTERNOON", "EVENING", "NIGHT", "WEEKEND"] as const satisfies Shift[];

/** From an obstacle (1) to a resource (5); every value has its words. It informs, it decides nothing. */
export const scoreValues = ["1", "2", "3", "4", "5"] as const;

const score = choice(scoreValues).transform(Number);
const note = optionalText(1000);

/**
 * The occupational profile of a referred person. `basedOn` is the number of the version in force when the form was opened
 * (0: none). The band is chosen by a person who says why; nothing here computes it.
 */
export const assessmentForm = z
  .object({
    referralId: id,
    basedOn: z.coerce
      .number("errors.tampered")
      .int("errors.tampered")
      .min(0, "errors.tampered")
      .max(100_000, "errors.tampered"),
    EXPERIENCE: score,
    EXPERIENCE_note: note,
    SKILLS: score,
    SKILLS_note: note,
    MOTIVATION: score,
    MOTIVATION_note: note,
    LANGUAGE: score,
    LANGUAGE_note: note,
    MOBILITY: score,
    MOBILITY_note: note,
    PERSONAL_CONDITIONS: score,
    PERSONAL_CONDITIONS_note: note,
    studyTitle: choice(studyTitles),
    studyYear: optionalInteger(1930, 2100).refine(
      (year) => year === null || year <= Number(today().slice(0, 4)),
      "errors.dateInFuture",
    ),
    workStatus: choice(workStatuses),
    workStatusSince: optionalPastDay,
    didStatus: choice(didStatuses),
    didOn: optionalPastDay,
    employmentCentre: optionalText(120),
    servicePactOn: optionalPastDay,
    constraints: optionalText(2000),
    resources: optionalText(2000),
    wishes: optionalText(2000),
    drivingLicence: flag,
    ownTransport: flag,
    shifts: choices(shifts),
    weeklyMinutesMax: optionalHours(48 * 60),
    travelKm: optionalInteger(0, 200),
    aidBand: choice(aidBands),
    bandSource: choice(bandSources),
    bandMotivation: text(2000),
  })
  .superRefine(({ didStatus, didOn, servicePactOn }, ctx) => {
    if (didStatus !== "NONE" && !didOn) ctx.addIssue({ code: "custom", message: "errors.required", path: ["didOn"] });
    if (didStatus === "NONE" && didOn)
      ctx.addIssue({ code: "custom", message: "assessment.errors.didDayWithoutDid", path: ["didStatus"] });
    if (didOn && servicePactOn && servicePactOn < didOn)
      ctx.addIssue({ code: "custom", message: "assessment.errors.pactBeforeDid", path: ["servicePactOn"] });
  });
export type AssessmentInput = z.output<typeof assessmentForm>;

/** The scores typed in the form, as rows. */
export const scoresOf = (input: AssessmentInput) =>
  dimensions.map((dimension) => ({ dimension, score: input[dimension], note: input[`${dimension}_note`] }));
