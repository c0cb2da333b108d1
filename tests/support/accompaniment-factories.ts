import type { Actor } from "@/domain/permissions";
import type { RecordVolunteering } from "@/domain/points-forms";
import type { AddSupportAction } from "@/domain/support-action";
import { addGoal } from "@/server/accompaniment/goals";
import { addSupportAction } from "@/server/accompaniment/support-actions";
import { recordVolunteering } from "@/server/accompaniment/volunteering";
import { look } from "./household-factories";
import { inTests } from "./in-tests";

/** What an hour is worth for the households of an Officina: 5 points, € 1,00 each, from the start of the year. */
export const aPointsRule = (organisationId: string, over: object = {}) =>
  inTests((tx) =>
    tx.pointsRule.create({
      data: {
        organisationId,
        validFrom: new Date("2026-01-01"),
        pointsPerHour: 5,
        centsPerPoint: 100,
        source: "Regolamento di esempio",
        ...over,
      },
    }),
  );

/** Two hours of volunteering as the form sends them: ten points. */
export const someHours = (
  household: { id: string; person: { id: string } },
  over: Partial<RecordVolunteering> = {},
): RecordVolunteering => ({
  householdId: household.id,
  personId: household.person.id,
  supportActionId: null,
  doneOn: "2026-11-20",
  minutes: 120,
  multiplier: 1,
  activity: "Cura del verde",
  place: null,
  confirmedBy: "Associazione Lunetta",
  ...over,
});

/** A household that holds these points, five for each hour. */
export async function withPoints(actor: Actor, household: { id: string; person: { id: string } }, points: number) {
  const known = await look((tx) => tx.pointsRule.count({ where: { organisationId: actor.organisationId } }));
  if (known === 0) await aPointsRule(actor.organisationId);
  const outcome = await recordVolunteering(actor, someHours(household, { minutes: points * 12 }));
  if (!outcome.ok) throw new Error(outcome.reason.key);
}

/** The points a household holds, as the sum of its movements. */
export const heldBy = async (householdId: string) =>
  (await look((tx) => tx.pointsMovement.findMany({ where: { householdId } }))).reduce(
    (sum, { points }) => sum + points,
    0,
  );

/** A support action as its form sends it: a mediation with the landlord, under way since the start of the month. */
export const anAction = (householdId: string, over: Partial<AddSupportAction> = {}): AddSupportAction => ({
  householdId,
  goalId: null,
  kind: "LANDLORD_MEDIATION",
  assigneeId: null,
  carriedBy: "Anna",
  counterpart: "ALER",
  status: "ONGOING",
  startedOn: "2026-11-02",
  dueOn: null,
  description: null,
  ...over,
});

const made = <T>(outcome: { ok: true; data: T } | { ok: false; reason: { key: string } }) => {
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return outcome.data;
};

/** The same, written down. */
export const aSupportAction = async (actor: Actor, householdId: string, over: Partial<AddSupportAction> = {}) =>
  made(await addSupportAction(actor, anAction(householdId, over))).supportActionId;

/** Something the household wants to reach, written down. */
export const aGoal = async (actor: Actor, householdId: string) =>
  made(await addGoal(actor, { householdId, body: "Restare in questa casa", dueOn: "2027-06-30" })).goalId;
