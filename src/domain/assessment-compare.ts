import type { AssessmentDimension } from "@/generated/prisma/enums";

/** The plain answers of a profile that two versions are compared by. */
export const comparedFields = [
  "studyTitle",
  "studyYear",
  "workStatus",
  "workStatusSince",
  "didStatus",
  "didOn",
  "employmentCentre",
  "servicePactOn",
  "constraints",
  "resources",
  "wishes",
  "drivingLicence",
  "ownTransport",
  "shifts",
  "weeklyMinutesMax",
  "travelKm",
  "aidBand",
  "bandSource",
  "bandMotivation",
] as const;
/** One of them. */
export type ComparedField = (typeof comparedFields)[number];

type Answer = string | number | boolean | Date | readonly string[] | null;
/** A profile as far as the comparison reads it. */
export type Comparable = Record<ComparedField, Answer> & {
  scores: { dimension: AssessmentDimension; score: number; note: string | null }[];
};

/** What differs between two versions: an answer, or a dimension's score or note. */
export type Change =
  | { field: ComparedField; before: Answer; after: Answer }
  | {
      dimension: AssessmentDimension;
      before: { score: number; note: string | null } | null;
      after: { score: number; note: string | null } | null;
    };

const asOne = (answer: Answer) =>
  answer instanceof Date ? answer.getTime() : Array.isArray(answer) ? [...answer].sort().join() : answer;
const same = (one: Answer, other: Answer) => asOne(one) === asOne(other);

/** What changed from one version of a profile to another, in the order of the form. */
export function compareAssessments(before: Comparable, after: Comparable): Change[] {
  const scores = after.scores.flatMap(({ dimension, score, note }): Change[] => {
    const was = before.scores.find((one) => one.dimension === dimension) ?? null;
    return was?.score === score && was.note === note
      ? []
      : [{ dimension, before: was && { score: was.score, note: was.note }, after: { score, note } }];
  });
  const answers = comparedFields
    .filter((field) => !same(before[field], after[field]))
    .map((field): Change => ({ field, before: before[field], after: after[field] }));
  return [...scores, ...answers];
}
