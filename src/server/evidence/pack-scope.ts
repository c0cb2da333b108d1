import "server-only";
import { lastOfMonth } from "@/domain/evidence";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { EvidenceScope } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays, momentOf, toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { visibleTo } from "../plans/visible-to";

/** What a pack is about, as its row says it. */
export type Asked = {
  scope: EvidenceScope;
  planId: string | null;
  month: Date | null;
  programmeId: string | null;
  organisationId: string;
};

/** What a pack holds: which plans, and of them which days. */
export type PackScope = {
  kind: EvidenceScope;
  plans: Prisma.PlanWhereInput;
  holds: (day: Day | null) => boolean;
};

/** The rows a pack is made of. */
export function scopeOf({ scope, planId, month, programmeId }: Asked): PackScope {
  const signed: Prisma.PlanWhereInput = { signedAt: { not: null } };
  const always = () => true;
  if (scope === "PLAN") return { kind: scope, plans: { AND: [signed, { id: planId ?? "" }] }, holds: always };
  if (scope === "PROGRAMME")
    return { kind: scope, plans: { AND: [signed, { programmeId: programmeId ?? "" }] }, holds: always };
  const from = month ? toDay(month) : "";
  const to = lastOfMonth(from);
  const at = (day: Day) => momentOf(day, "00:00") ?? new Date(`${day}T00:00:00Z`);
  const startsAt = { gte: at(from), lt: at(addDays(to, 1)) };
  return {
    kind: scope,
    plans: { AND: [signed, { attendances: { some: { startsAt, status: { not: "CANCELLED" } } } }] },
    holds: (day) => day !== null && day >= from && day <= to,
  };
}

/** The plans of a pack that its asker may see, in the order of their codes. */
export async function plansIn(tx: Tx, actor: Actor, scope: PackScope) {
  const rows = await tx.plan.findMany({
    where: { AND: [scope.plans, visibleTo(actor)] },
    orderBy: { code: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
