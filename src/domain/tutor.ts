import type { StudyTitle } from "@/generated/prisma/enums";
import type { Message } from "@/lib/outcome";

/** What an operator studied and for how many years they have done this work; null where nobody wrote it down. */
export type Tutor = { studyTitle: StudyTitle | null; experienceYears: number | null };

const degrees: readonly StudyTitle[] = ["ITS", "BACHELOR", "MASTER", "DOCTORATE"];
const diplomas: readonly StudyTitle[] = ["UPPER_SECONDARY", "IFTS"];

/** The years of experience a study title asks for; null for a title that is not enough. */
const yearsOwed = (title: StudyTitle) => (degrees.includes(title) ? 2 : diplomas.includes(title) ? 3 : null);

/**
 * Why an operator may not deliver services of a PIP; null when they may (the regional PIP form on its tutors: at least two
 * years of experience with a degree, three with an upper secondary diploma). Years.
 */
export function tutorProblem({ studyTitle, experienceYears }: Tutor, name: string): Message | null {
  if (!studyTitle || experienceYears === null) return { key: "session.refusals.tutorUnknown", values: { name } };
  const owed = yearsOwed(studyTitle);
  if (owed === null) return { key: "session.refusals.tutorTitle", values: { name } };
  return experienceYears < owed
    ? { key: "session.refusals.tutorYears", values: { name, owed, years: experienceYears } }
    : null;
}
