import { look } from "./household-factories";

/** Who belongs or belonged to a household, in order of joining. */
export const memberships = (householdId: string) =>
  look((tx) =>
    tx.householdMember.findMany({ where: { householdId }, orderBy: { id: "asc" }, include: { person: true } }),
  );
