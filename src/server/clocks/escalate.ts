import "server-only";
import { answerStages, asLoudAs } from "@/domain/clock";
import { clockKey, type OpenClock } from "@/domain/open-clock";
import { isWorkingDay } from "@/domain/working-days";
import type { EscalationLevel } from "@/generated/prisma/enums";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { asSystem, type Tx } from "../db";
import { notify } from "../notices/notify";
import { clocksOfPlans } from "./plan-clocks";
import { clocksOfReferrals } from "./referral-clocks";
import { readTargets } from "./targets";

/** A clock with the case it is about and the people who follow it. */
type Followed = OpenClock & {
  caseId: string;
  referralId?: string;
  planId?: string;
  operatorId: string | null;
  caseOwnerId: string;
  providerId: string;
};

/** Cases looked at in one transaction. */
const atOnce = 200;

/**
 * Tells what is due soon, late, late for the coordinator or for the Comune to who is awaited and to them; each once for each
 * run of a clock, in the transaction that writes that it was told. Does nothing on days when nobody works. Decides nothing.
 */
export async function escalateClocks(signal?: AbortSignal) {
  if (!isWorkingDay(today())) return;
  for (const look of [lookAtReferrals, lookAtPlans])
    for (let after: string | null = ""; after !== null && !signal?.aborted; )
      after = await asSystem("clocks", (tx) => look(tx, after ?? ""));
}

async function lookAtReferrals(tx: Tx, after: string) {
  const rows = await tx.referral.findMany({
    where: {
      ...(after ? { id: { gt: after } } : {}),
      OR: [
        { status: "SENT" },
        {
          status: "ACCEPTED",
          plans: { none: { status: { in: ["SHARED", "AGREED", "SIGNED", "ACTIVE", "SUSPENDED"] } } },
        },
      ],
    },
    orderBy: { id: "asc" },
    take: atOnce,
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  const found = await clocksOfReferrals(tx, ids, await readTargets(tx));
  const clocks = [...found.values()].flatMap(({ referral, clock }): Followed[] =>
    clock
      ? [{ ...clock, ...referral, caseId: referral.id, referralId: referral.id, operatorId: referral.assigneeId }]
      : [],
  );
  await tell(tx, clocks);
  return ids.length === atOnce ? (ids.at(-1) ?? null) : null;
}

async function lookAtPlans(tx: Tx, after: string) {
  const rows = await tx.plan.findMany({
    where: {
      ...(after ? { id: { gt: after } } : {}),
      status: { in: ["DRAFT", "SHARED", "AGREED", "SIGNED", "ACTIVE", "SUSPENDED"] },
    },
    orderBy: { id: "asc" },
    take: atOnce,
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  const found = await clocksOfPlans(tx, ids, await readTargets(tx));
  const clocks = [...found.values()].flatMap(({ plan, clocks }) =>
    clocks.map((clock): Followed => ({ ...clock, ...plan, referralId: undefined, caseId: plan.id, planId: plan.id })),
  );
  await tell(tx, clocks);
  return ids.length === atOnce ? (ids.at(-1) ?? null) : null;
}

/** The levels a clock has reached, from quiet to loud; of what is late nobody is warned any more. */
const levelsOf = ({ clock: { state } }: OpenClock): EscalationLevel[] => {
  if (state === "soon") return ["WARNED"];
  return [
    ...(asLoudAs(state, "late") ? ["LATE" as const] : []),
    ...(asLoudAs(state, "withCoordinator") ? ["COORDINATOR" as const] : []),
    ...(asLoudAs(state, "withComune") ? ["COMUNE" as const] : []),
  ];
};

async function tell(tx: Tx, clocks: Followed[]) {
  const reached = clocks.flatMap((clock) => levelsOf(clock).map((level) => ({ clock, level })));
  const written = await tx.clockEscalation.createManyAndReturn({
    data: reached.map(({ clock, level }) => ({
      stage: clock.stage,
      level,
      subjectKey: clockKey(clock.caseId, clock),
      referralId: clock.referralId,
      planId: clock.planId,
      dueOn: toDate(clock.clock.dueOn),
      at: now(),
    })),
    skipDuplicates: true,
    select: { subjectKey: true, stage: true, level: true },
  });
  if (written.length === 0) return;
  const watching = await watchersOf(
    tx,
    clocks.map(({ providerId }) => providerId),
  );
  for (const { clock, level } of reached) {
    const isNew = written.some(
      (row) => row.level === level && row.stage === clock.stage && row.subjectKey === clockKey(clock.caseId, clock),
    );
    if (isNew) await notify(tx, { ...noticeOf(clock, level), recipients: recipientsOf(clock, level, watching) });
  }
}

type Watching = Awaited<ReturnType<typeof watchersOf>>;

async function watchersOf(tx: Tx, providerIds: string[]) {
  const users = await tx.user.findMany({
    where: {
      active: true,
      OR: [
        { role: "PROVIDER_COORDINATOR", organisationId: { in: [...new Set(providerIds)] } },
        { role: "MUNICIPAL_OFFICER" },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, role: true, organisationId: true },
  });
  return {
    officers: users.filter(({ role }) => role === "MUNICIPAL_OFFICER").map(({ id }) => id),
    coordinatorsOf: (providerId: string) =>
      users
        .filter(({ role, organisationId }) => role === "PROVIDER_COORDINATOR" && organisationId === providerId)
        .map(({ id }) => id),
  };
}

/** Who is told: who is awaited (what nobody was given, the coordinators), then the coordinators, then the Comune. */
function recipientsOf(clock: Followed, level: EscalationLevel, { officers, coordinatorsOf }: Watching) {
  const coordinators = coordinatorsOf(clock.providerId);
  if (level === "COMUNE") return officers;
  if (level === "COORDINATOR") return coordinators;
  return clock.awaited.flatMap(({ side }) => {
    if (side === "COMUNE") return officers;
    if (side === "OFFICINA") return [clock.caseOwnerId];
    return clock.operatorId ? [clock.operatorId] : coordinators;
  });
}

const kinds = {
  WARNED: "clock.soon",
  LATE: "clock.late",
  COORDINATOR: "clock.escalated",
  COMUNE: "clock.escalated",
} as const;

function noticeOf({ stage, clock, planId, referralId }: Followed, level: EscalationLevel) {
  const critical = stage === answerStages.CRITICAL && level !== "WARNED";
  return {
    kind: critical ? ("clock.criticalLate" as const) : kinds[level],
    path: planId ? `/plans/${planId}#clocks` : `/referrals/${referralId}#clocks`,
    planId,
    referralId,
    facts: { stage, dueOn: clock.dueOn, level },
  };
}
