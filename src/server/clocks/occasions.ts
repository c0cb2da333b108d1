import "server-only";
import { answerStages, asLoudAs } from "@/domain/clock";
import { clockKey, type OpenClock, pausedTooLong } from "@/domain/open-clock";
import type { EscalationLevel } from "@/generated/prisma/enums";
import { type Day, today } from "@/lib/clock";
import type { Tx } from "../db";

/** A clock with the case it is about and the people who follow it. */
export type Followed = OpenClock & {
  caseId: string;
  referralId?: string;
  planId?: string;
  operatorId: string | null;
  caseOwnerId: string;
  providerId: string;
};

/** The levels a clock has reached, from quiet to loud; of what is late nobody is warned any more. */
const levelsOf = ({ clock: { state } }: OpenClock): EscalationLevel[] => {
  if (state === "soon") return ["WARNED"];
  return [
    ...(asLoudAs(state, "late") ? ["LATE" as const] : []),
    ...(asLoudAs(state, "withCoordinator") ? ["COORDINATOR" as const] : []),
    ...(asLoudAs(state, "withComune") ? ["COMUNE" as const] : []),
  ];
};

/** Something a clock has come to be told for, with the key under which it is told once on its day. */
export type Occasion = { clock: Followed; level: EscalationLevel; subjectKey: string; day: Day };

/** What a clock has come to be told for: the levels it reached, on its due day; or that it stands still too long. */
export function occasionsOf(clock: Followed): Occasion[] {
  const subjectKey = clockKey(clock.caseId, clock);
  if (pausedTooLong(clock, today()))
    return [{ clock, level: "LATE", subjectKey: `${subjectKey} pause`, day: clock.pause?.expectedOn ?? today() }];
  return levelsOf(clock).map((level) => ({ clock, level, subjectKey, day: clock.clock.dueOn }));
}

/** Those who watch over what is late: the coordinators of some providers, the officers of the Comune. */
export async function watchersOf(tx: Tx, providerIds: string[]) {
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

type Watching = Awaited<ReturnType<typeof watchersOf>>;

/** Who is told: who is awaited (what nobody was given, the coordinators), then the coordinators, then the Comune. */
export function recipientsOf({ clock, level }: Occasion, { officers, coordinatorsOf }: Watching) {
  const coordinators = coordinatorsOf(clock.providerId);
  // Whoever follows the case may start its clock again.
  if (clock.pause) return [clock.caseOwnerId, ...(clock.operatorId ? [clock.operatorId] : coordinators)];
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

/** What they are told: ids, the stage and its day. */
export function noticeOf({ clock: { stage, pause, planId, referralId }, level, day }: Occasion) {
  const critical = stage === answerStages.CRITICAL && level !== "WARNED";
  return {
    kind: pause ? ("clock.pauseOver" as const) : critical ? ("clock.criticalLate" as const) : kinds[level],
    path: planId ? `/plans/${planId}#clocks` : `/referrals/${referralId}#clocks`,
    planId,
    referralId,
    facts: { stage, dueOn: day, level },
  };
}
