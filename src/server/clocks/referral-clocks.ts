import "server-only";
import { answerClock, answerStages, clockOf, questionDays } from "@/domain/clock";
import type { OpenClock, OpenPause } from "@/domain/open-clock";
import { living } from "@/domain/plan";
import { addWorkingDays } from "@/domain/working-days";
import type { Prisma } from "@/generated/prisma/client";
import { type Day, now, today } from "@/lib/clock";
import { dayOf, toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { daysPaused, openPause, pauseSelect } from "./pauses";
import { type ReadTargets, readTargets } from "./targets";

const referralSelect = {
  id: true,
  code: true,
  status: true,
  urgency: true,
  sentAt: true,
  dueOn: true,
  decidedAt: true,
  firstAppointmentAt: true,
  assigneeId: true,
  householdId: true,
  toOrganisationId: true,
  household: { select: { caseOwnerId: true } },
  assessments: { take: 1, select: { id: true } },
  plans: { select: { status: true, programmeId: true, endedAt: true, createdAt: true } },
  messages: {
    where: { kind: "INFO_REQUEST" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1,
    select: { createdAt: true },
  },
  clockPauses: { orderBy: [{ pausedOn: "asc" }, { id: "asc" }], select: pauseSelect },
} satisfies Prisma.ReferralSelect;
type Row = Prisma.ReferralGetPayload<{ select: typeof referralSelect }>;

/** Whose case a referral's clock is about, and its clock; null once its plan's clocks run in its place, or it is over. */
export type ReferralClock = {
  referral: Pick<Row, "id" | "code" | "householdId" | "assigneeId"> & { providerId: string; caseOwnerId: string };
  clock: OpenClock | null;
};

/**
 * The open clock of each of these referrals, read together: the answer, then the first appointment, then the plan to be shared.
 * It proves no visibility: call it with referrals found visible. Reading changes nothing.
 */
export async function clocksOfReferrals(
  tx: Tx,
  referralIds: string[],
  targets?: ReadTargets,
): Promise<Map<string, ReferralClock>> {
  if (referralIds.length === 0) return new Map();
  const rows = await tx.referral.findMany({ where: { id: { in: referralIds } }, select: referralSelect });
  const given = targets ?? (await readTargets(tx));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        referral: { ...row, providerId: row.toOrganisationId, caseOwnerId: row.household.caseOwnerId },
        clock: clockIn(row, given),
      },
    ]),
  );
}

const clockIn = (row: Row, given: ReadTargets): OpenClock | null =>
  row.status === "ACCEPTED" ? wayToPlan(row, given) : answer(row, given);

/** The answer the provider owes; while it asked for something the Officina is awaited, and the clock stands still. */
function answer(row: Row, given: ReadTargets): OpenClock | null {
  const stage = answerStages[row.urgency];
  const since = row.sentAt ? dayOf(row.sentAt) : today();
  const pause = asked(row) ?? openPause(row.clockPauses, stage, since);
  const targets = given.ofReferral({ toOrganisationId: row.toOrganisationId, sentOn: since });
  const of = { ...row, dueOn: row.dueOn && toDay(row.dueOn), paused: pause !== null };
  const clock = answerClock(of, targets, today());
  if (!clock) return null;
  const side = row.status === "INFO_REQUESTED" ? ("OFFICINA" as const) : ("PROVIDER" as const);
  return { stage, since, awaited: [{ side, kind: null }], clock, pause };
}

function asked({ status, messages: [message], sentAt }: Row): OpenPause | null {
  if (status !== "INFO_REQUESTED") return null;
  const since = dayOf(message?.createdAt ?? sentAt ?? now());
  const expectedOn = addWorkingDays(since, questionDays);
  return { id: null, reason: "INFO_REQUESTED", note: null, since, expectedOn, by: null };
}

/** From the yes to a shared plan: until they met, the first appointment; a plan given up starts the second part anew. */
function wayToPlan(row: Row, given: ReadTargets): OpenClock | null {
  const alive = row.plans.find(({ status }) => (living as readonly string[]).includes(status));
  if (alive && alive.status !== "DRAFT") return null;
  if (!alive && row.plans.some(({ status }) => status === "COMPLETED")) return null;
  const decidedOn = dayOf(row.decidedAt ?? row.sentAt ?? now());
  const met = row.assessments.length > 0 || (row.firstAppointmentAt !== null && row.firstAppointmentAt <= now());
  const stage = met || row.plans.length > 0 ? ("PLAN_SHARED" as const) : ("FIRST_APPOINTMENT" as const);
  const since = stage === "FIRST_APPOINTMENT" ? decidedOn : laterOf(decidedOn, row.plans);
  const targets = alive
    ? given.ofProgramme(alive.programmeId)
    : given.ofReferral({ toOrganisationId: row.toOrganisationId, sentOn: dayOf(row.sentAt ?? now()) });
  return {
    stage,
    since,
    awaited: [{ side: "PROVIDER", kind: null }],
    clock: clockOf(since, daysPaused(row.clockPauses, stage), targets[stage], today()),
    pause: openPause(row.clockPauses, stage, since),
  };
}

const laterOf = (day: Day, plans: Row["plans"]) =>
  plans.reduce((latest, { endedAt }) => (endedAt && dayOf(endedAt) > latest ? dayOf(endedAt) : latest), day);
