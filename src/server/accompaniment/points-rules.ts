import "server-only";
import { type Actor, authorise, reachOf } from "@/domain/permissions";
import type { WritePointsRule } from "@/domain/points-forms";
import { now, today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { violates } from "../violations";

const newestFirst = { orderBy: { validFrom: "desc" } } as const;
const ruleRow = {
  id: true,
  validFrom: true,
  pointsPerHour: true,
  centsPerPoint: true,
  source: true,
  verification: true,
} as const;

/** The rule that holds on a day for the households of an Officina; null before the first one. It proves no visibility. */
export const ruleOn = (tx: Tx, organisationId: string, day: string) =>
  tx.pointsRule.findFirst({
    where: { organisationId, validFrom: { lte: toDate(day) } },
    ...newestFirst,
    select: ruleRow,
  });

/** The Officine with their rules of points, newest first: all of them for the Comune, one's own for its social workers. */
export async function listPointsRules(actor: Actor) {
  authorise(actor, "pointsRule.read", { organisationId: actor.organisationId });
  const all = reachOf(actor, "pointsRule.read") === "any";
  return asActor(actor, (tx) =>
    tx.organisation.findMany({
      where: { kind: "SOCIAL_SERVICE", active: true, ...(all ? {} : { id: actor.organisationId }) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 50,
      select: { id: true, name: true, pointsRules: { ...newestFirst, take: 50, select: ruleRow } },
    }),
  );
}

/**
 * Says what hours and points are worth from a day on (cents per point); what was earned before stays as it was. Only the
 * first rule may begin in the past. A rule that has not begun is put right, one that has is followed by another.
 */
export async function writePointsRule(actor: Actor, { organisationId, validFrom, ...rule }: WritePointsRule) {
  authorise(actor, "pointsRule.write");
  try {
    return await asActor(actor, async (tx) => {
      const officina = { id: organisationId, kind: "SOCIAL_SERVICE", active: true } as const;
      if ((await tx.organisation.count({ where: officina })) === 0) return refused("points.refusals.noOfficina");
      const newest = await tx.pointsRule.findFirst({ where: { organisationId }, ...newestFirst, select: ruleRow });
      const newestFrom = newest && toDay(newest.validFrom);
      if (newestFrom && validFrom < today()) return refused("points.refusals.ruleInThePast");
      if (newestFrom && newestFrom <= today() && validFrom <= newestFrom) return refused("points.refusals.ruleBegan");
      await tx.pointsRule.deleteMany({ where: { organisationId, validFrom: toDate(validFrom) } });
      const made = await tx.pointsRule.create({
        data: { ...rule, organisationId, validFrom: toDate(validFrom), createdById: actor.id, createdAt: now() },
        select: { id: true },
      });
      const { pointsPerHour, centsPerPoint } = rule;
      const facts = { validOn: validFrom, pointsPerHour, pointCents: centsPerPoint };
      await record(tx, actor, "pointsRule.written", { subjectId: made.id }, facts);
      return done();
    });
  } catch (error) {
    if (violates(error, "PointsRule_organisationId_validFrom_key")) return refused("errors.changedMeanwhile");
    throw error;
  }
}
