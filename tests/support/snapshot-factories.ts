import { setClock } from "@/lib/clock";
import { momentOf } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { aHousehold } from "./household-factories";
import { aUser } from "./organisation-factories";
import { aReferral } from "./referral-factories";

/** Stands the clock at an hour of a day. */
export const onDay = (day: string, time = "09:00") => setClock(momentOf(day, time) ?? new Date(`${day}T09:00:00Z`));

/** A town in use since 10 August 2026: an Officina with so many households, a provider to which six people were referred in September. */
export async function aTownInUse(households = 7) {
  const socialWorker = await aUser("SOCIAL_WORKER");
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const officer = await aUser("MUNICIPAL_OFFICER");
  const since = { createdAt: new Date("2026-08-10T08:00:00Z"), openedOn: new Date("2026-08-10") };
  for (let count = households; count > 0; count -= 1) await aHousehold(socialWorker, since);
  for (let count = 6; count > 0; count -= 1) {
    const { householdId } = await aReferral(socialWorker, operator.organisationId, {
      sentAt: new Date("2026-09-14T08:00:00Z"),
      createdAt: new Date("2026-09-14T08:00:00Z"),
    });
    await asSystem("test", (tx) => tx.household.update({ where: { id: householdId }, data: since }));
  }
  return { socialWorker, operator, officer };
}

/** The pictures that were taken, by month and organisation (null: the town's). */
export const picturesTaken = () =>
  asSystem("test", (tx) => tx.indicatorSnapshot.findMany({ orderBy: [{ month: "asc" }, { takenAt: "asc" }] }));
