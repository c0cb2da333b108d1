import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { addDays, dayOf, momentOf, toDate } from "@/lib/dates";
import type { Tx } from "@/server/db";

/** Chance that comes out the same for the same seed. */
export function chance(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  return {
    upTo: (most: number) => Math.floor(next() * (most + 1)),
    once: (probability: number) => next() < probability,
    one: <T>(values: readonly T[]): T => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new Error("nothing to choose from");
      return value;
    },
  };
}
type Chance = ReturnType<typeof chance>;

type Rows = {
  household: Prisma.HouseholdCreateManyInput[];
  referral: Prisma.ReferralCreateManyInput[];
  plan: Prisma.PlanCreateManyInput[];
  planLine: Prisma.PlanLineCreateManyInput[];
  planVersion: Prisma.PlanVersionCreateManyInput[];
};

const at = (day: string) => momentOf(day, "10:00") ?? new Date(`${day}T10:00:00Z`);
const dayOfDate = (date: Date | string | null | undefined) => dayOf(new Date(date ?? 0));

/** What happens around the cases of a random town: answers owed, first appointments, households let go, PIPs suspended. */
export function unsettle({ household, referral, plan }: Rows, { once, upTo }: Chance) {
  for (const one of household)
    if (once(0.2))
      Object.assign(one, { status: "CLOSED", closedAt: at(addDays(dayOfDate(one.openedOn), 60 + upTo(150))) });
  for (const one of referral) {
    if (!one.sentAt) continue;
    const sentOn = dayOfDate(one.sentAt);
    if (once(0.9)) one.dueOn = toDate(addDays(sentOn, 4 + upTo(20)));
    if (one.status === "WITHDRAWN") one.withdrawnAt = at(addDays(sentOn, upTo(60)));
    if ((one.status === "ACCEPTED" || one.status === "CLOSED") && once(0.8))
      one.firstAppointmentAt = at(addDays(dayOfDate(one.decidedAt), upTo(15)));
  }
  for (const one of plan)
    if (one.status === "ACTIVE" && once(0.2))
      Object.assign(one, { status: "SUSPENDED", suspendedAt: at(addDays(dayOfDate(one.activatedAt), upTo(60))) });
}

/** What is written down beside the cases: why PIPs ended, repayment plans, team meetings, seats in a course. */
export async function writeBeside(
  tx: Tx,
  rows: Rows,
  { once, upTo, one }: Chance,
  userId: string,
  organisationId: string,
) {
  for (const plan of rows.plan)
    if ((plan.status === "WITHDRAWN" || (plan.status === "CANCELLED" && plan.sharedAt)) && plan.endedAt && plan.id)
      await tx.planEnding.create({
        data: {
          planId: plan.id,
          ...(once(0.7)
            ? { withdrawalCause: one(["WORK_FOUND", "FAMILY", "NO_INTEREST"] as const) }
            : { revocationCause: one(["SILENT_ABSENCE", "OTHER"] as const) }),
          explanation: "x",
          decidedOn: toDate(dayOfDate(plan.endedAt)),
          recordedById: userId,
        },
      });
  for (const household of rows.household) if (once(0.6)) await repay(tx, household, { once, upTo, one }, userId);
  for (const household of rows.household)
    if (once(0.2)) {
      const startsAt = at(addDays(dayOfDate(household.openedOn), upTo(90)));
      const officina = await tx.user.findFirst({ where: { organisationId: household.organisationId } });
      const provider = await tx.user.findFirst({ where: { role: "EMPLOYMENT_OPERATOR" } });
      const { id } = await tx.teamMeeting.create({
        data: {
          householdId: household.id ?? "",
          organisationId: household.organisationId,
          startsAt,
          place: "x",
          createdById: userId,
          participants: {
            create: [officina, provider].flatMap((user) => (user ? [{ userId: user.id, present: once(0.8) }] : [])),
          },
        },
      });
      if (once(0.7)) await tx.teamMeeting.update({ where: { id }, data: { status: "HELD", heldAt: startsAt } });
    }
  await train(tx, rows, { once, upTo, one }, userId, organisationId);
}

/** A household's repayment plans: one, or one rescheduled and its successor, each going its way. */
async function repay(
  tx: Tx,
  household: Prisma.HouseholdCreateManyInput,
  { once, upTo, one }: Chance,
  createdById: string,
) {
  const signedOn = addDays(dayOfDate(household.openedOn), 5 + upTo(60));
  const rescheduled = once(0.3);
  const base = { householdId: household.id ?? "", creditor: "x", recognisedDebtCents: 100_000, createdById };
  const endsOn = addDays(signedOn, 30 + upTo(60));
  const status = one(["PROPOSED", "SIGNED", "SIGNED", "LATE", "LAPSED", "SETTLED"] as const);
  const living = (from: string) => ({
    signedOn: status === "PROPOSED" ? null : toDate(from),
    firstDueOn: toDate(from),
    status,
    lateSince: status === "LATE" || status === "LAPSED" ? toDate(addDays(from, 10 + upTo(60))) : null,
    endedAt: status === "LAPSED" || status === "SETTLED" ? at(addDays(from, 80 + upTo(60))) : null,
  });
  if (!rescheduled) {
    await tx.repaymentPlan.create({ data: { ...base, ...living(signedOn) } });
    return;
  }
  const first = await tx.repaymentPlan.create({
    data: {
      ...base,
      signedOn: toDate(signedOn),
      firstDueOn: toDate(signedOn),
      status: "RESCHEDULED",
      endedAt: at(endsOn),
    },
  });
  await tx.repaymentPlan.create({ data: { ...base, number: 2, previousId: first.id, reason: "x", ...living(endsOn) } });
}

/** One course with an edition, and seats in it for some of those who have a line in their PIP. */
async function train(tx: Tx, rows: Rows, { once, upTo, one }: Chance, createdById: string, organisationId: string) {
  const [some] = rows.plan;
  if (!some) return;
  const course = await tx.course.create({
    data: {
      programmeId: some.programmeId,
      organisationId,
      delivererId: organisationId,
      title: "Magazzino",
      area: "x",
      reason: "x",
      syllabus: "x",
      minutes: 60,
      seatsMin: 1,
      seatsMax: 30,
      costBasis: "QUOTE",
      register: "FORMAZIONE_B",
      validFrom: toDate("2026-01-01"),
      validTo: toDate("2026-12-31"),
      createdById,
      editions: {
        create: [
          {
            number: 1,
            startsOn: toDate("2026-04-01"),
            endsOn: toDate("2026-06-01"),
            tutorId: createdById,
            seatsMin: 1,
            seatsMax: 30,
            createdById,
          },
        ],
      },
    },
    include: { editions: true },
  });
  for (const plan of rows.plan) {
    const version = rows.planVersion.find(({ planId, signedAt }) => planId === plan.id && signedAt);
    const line = rows.planLine.find(({ planVersionId }) => planVersionId === version?.id);
    if (!line || !plan.signedAt || once(0.4)) continue;
    const seatedOn = addDays(dayOfDate(plan.signedAt), upTo(20));
    const status = one(["WAITING", "ENROLLED", "COMPLETED", "COMPLETED", "NOT_COMPLETED", "WITHDRAWN"] as const);
    const over = ["COMPLETED", "NOT_COMPLETED", "WITHDRAWN"].includes(status);
    await tx.enrolment.create({
      data: {
        id: randomUUID(),
        editionId: course.editions[0]?.id ?? "",
        planId: plan.id ?? "",
        planLineId: line.id ?? "",
        lineKey: line.key ?? "",
        personId: plan.personId,
        householdId: plan.householdId,
        status,
        createdById,
        seatedAt: status === "WAITING" ? null : at(seatedOn),
        endedAt: over ? at(addDays(seatedOn, 20 + upTo(40))) : null,
      },
    });
  }
}
