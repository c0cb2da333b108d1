import { expect, test } from "vitest";
import { tutorProblem } from "@/domain/tutor";
import { StudyTitle } from "@/generated/prisma/enums";

/*
 * What the regional PIP form asks of a tutor: a degree and two years of experience, or an upper secondary diploma and three.
 * The years owed by each title; null where no experience makes up for it.
 */
const owed: Record<StudyTitle, number | null> = {
  NONE: null,
  PRIMARY: null,
  LOWER_SECONDARY: null,
  VOCATIONAL: null,
  UPPER_SECONDARY: 3,
  IFTS: 3,
  ITS: 2,
  BACHELOR: 2,
  MASTER: 2,
  DOCTORATE: 2,
};

test.each(Object.values(StudyTitle))(
  "an operator with the title %s owes the years of the regional form",
  (studyTitle) => {
    const years = owed[studyTitle];
    const problem = (experienceYears: number) => tutorProblem({ studyTitle, experienceYears }, "Luca")?.key ?? null;
    if (years === null) expect(problem(40)).toBe("session.refusals.tutorTitle");
    else expect([problem(years - 1), problem(years)]).toEqual(["session.refusals.tutorYears", null]);
  },
);

test("an operator of whom something is not known is not let deliver", () => {
  expect(tutorProblem({ studyTitle: null, experienceYears: 9 }, "Luca")?.key).toBe("session.refusals.tutorUnknown");
  expect(tutorProblem({ studyTitle: "MASTER", experienceYears: null }, "Luca")?.key).toBe(
    "session.refusals.tutorUnknown",
  );
});
