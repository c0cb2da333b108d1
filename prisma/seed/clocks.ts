import { defaultTargets, type Targets } from "@/domain/clock";
import { type ClockTargetsInput, targetField, targetFigures } from "@/domain/clock-forms";
import type { Actor } from "@/domain/permissions";
import { keyOf, type Rule } from "@/domain/today";
import { addWorkingDays } from "@/domain/working-days";
import type { PlanStatus } from "@/generated/prisma/enums";
import { type Day, today } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { changeTargets } from "@/server/clocks/change-targets";
import { escalateClocks } from "@/server/clocks/escalate";
import { pauseClock } from "@/server/clocks/pause-clock";
import { clocksOfPlans } from "@/server/clocks/plan-clocks";
import { writePlanReview } from "@/server/clocks/write-review";
import { asSystem } from "@/server/db";
import { closeReferral } from "@/server/referrals/end-referral";
import { listToday } from "@/server/today/list-today";
import { settleWaiting } from "@/server/today/settle";
import { snoozeWaiting } from "@/server/today/snooze";
import type { Stage } from "./journeys";
import { made } from "./timeline";

const findings = [
  "Ha frequentato con costanza: si conferma il percorso e si cercano tirocini vicino a casa.",
  "Le ore di coaching servono ancora; il curriculum è pronto e si comincia a candidarsi.",
  "Il turno del mattino va bene con la scuola dei figli. Si guarda alle mense e alle pulizie.",
  "Più sicurezza nei colloqui. Con l'Officina si tiene d'occhio la rata di gennaio.",
];

/** A year of clocks: reviews held, cases tidied up, a few clocks stopped or late, two things put aside; told as the year goes. */
export function tellClocks(
  stage: Stage,
  { admin, anna, sara, luca }: Record<"admin" | "anna" | "sara" | "luca", Actor>,
) {
  const { time, programmeId } = stage;
  time.on(260, "15:00", async () => made(await changeTargets(admin, agreedTargets(programmeId))));
  // Three reviews that nobody held: one is late enough for the coordinator, one late, one due in a few days.
  const unheld = [addWorkingDays(time.today, -9), addWorkingDays(time.today, -2), addWorkingDays(time.today, 3)];
  const left: string[] = [];
  for (let days = 330; days > 0; days -= 15)
    time.on(days, "17:30", async () => {
      await closeEndedCases();
      await reviewWhatIsDue(left, unheld);
    });
  time.on(6, "12:10", () => stop("SIGNED", "FIRST_HOUR", 4, "PERSON_UNAVAILABLE"));
  time.on(1, "12:20", () => stop("SHARED", "PLAN_AGREED", 12, "DOCUMENTS_AWAITED"));
  for (const days of [60, 30, 20, 14, 9, 7, 6, 5, 4, 3, 2, 1]) time.on(days, "07:05", () => escalateClocks());
  time.on(1, "16:45", () => putOff(luca, "internshipUnsigned", "Il tutor aziendale firma a inizio settimana"));
  time.on(1, "16:50", () => putOff(anna, "draftsLeft", "La persona porta i documenti"));
  for (const socialWorker of [anna, sara]) time.on(1, "16:55", () => seen(socialWorker, "referralAnswered", 2));
}

/** What the three services agreed at a table: a first appointment within four days, a review every three months. */
const agreedTargets = (programmeId: string): ClockTargetsInput => {
  const targets: Targets = {
    ...defaultTargets,
    FIRST_APPOINTMENT: { days: 4, warnDays: 1, coordinatorDays: 2, comuneDays: 6 },
    PERIODIC_REVIEW: { days: 60, warnDays: 5, coordinatorDays: 8, comuneDays: 20 },
  };
  return {
    programmeId,
    version: 1,
    ...Object.fromEntries(
      Object.entries(targets).flatMap(([stage, target]) =>
        targetFigures.map((figure) => [targetField(stage as keyof Targets, figure), target[figure]]),
      ),
    ),
  } as ClockTargetsInput;
};

/** The reviews due soon or late are held, but for those due last before each of some days. */
async function reviewWhatIsDue(left: string[], unheld: Day[]) {
  const due = await asSystem("demo town", async (tx) => {
    const plans = await tx.plan.findMany({
      where: { status: "ACTIVE", id: { notIn: left } },
      orderBy: { code: "asc" },
      select: { id: true, operator: { select: { id: true, role: true, organisationId: true } } },
    });
    const clocks = await clocksOfPlans(
      tx,
      plans.map(({ id }) => id),
    );
    const soon = addWorkingDays(today(), 12);
    return plans.flatMap(({ id, operator }) => {
      const review = clocks.get(id)?.clocks.find(({ stage }) => stage === "PERIODIC_REVIEW");
      return review && review.clock.dueOn <= soon ? [{ id, operator, dueOn: review.clock.dueOn }] : [];
    });
  });
  const held = due.filter(({ id, dueOn }) => {
    const near = unheld.findIndex((day) => dueOn >= addWorkingDays(day, -3) && dueOn <= day);
    if (near < 0) return true;
    unheld.splice(near, 1);
    left.push(id);
    return false;
  });
  for (const [index, { id, operator }] of held.entries())
    made(
      await writePlanReview(operator, { planId: id, heldOn: today(), body: findings[index % findings.length] ?? "" }),
    );
}

/** SolCo answers the Officina on people whose PIP ended early, and no other was written. */
async function closeEndedCases() {
  const ended: PlanStatus[] = ["WITHDRAWN", "REVOKED", "CANCELLED"];
  const referrals = await asSystem("demo town", (tx) =>
    tx.referral.findMany({
      where: {
        status: "ACCEPTED",
        plans: { some: { status: { in: ended } }, every: { status: { in: ended } } },
        assigneeId: { not: null },
      },
      select: { id: true, assignee: { select: { id: true, role: true, organisationId: true } } },
    }),
  );
  for (const { id, assignee } of referrals)
    if (assignee)
      made(
        await closeReferral(assignee, {
          referralId: id,
          reason: "Il PIP si è chiuso prima della fine; la persona sa che può tornare con una nuova segnalazione.",
        }),
      );
}

/** The first clock of this stage that runs is stopped by who follows it. */
async function stop(
  status: "SIGNED" | "SHARED",
  stage: "FIRST_HOUR" | "PLAN_AGREED",
  days: number,
  reason: "PERSON_UNAVAILABLE" | "DOCUMENTS_AWAITED",
) {
  const found = await asSystem("demo town", async (tx) => {
    const plans = await tx.plan.findMany({
      where: { status },
      orderBy: { code: "desc" },
      select: { id: true, operator: { select: { id: true, role: true, organisationId: true } } },
    });
    const clocks = await clocksOfPlans(
      tx,
      plans.map(({ id }) => id),
    );
    return plans.find(({ id }) =>
      clocks
        .get(id)
        ?.clocks.some((one) => one.stage === stage && !one.pause && ["onTime", "soon"].includes(one.clock.state)),
    );
  });
  if (!found) return;
  const note = reason === "DOCUMENTS_AWAITED" ? "Manca il certificato di iscrizione al centro per l'impiego" : null;
  const of = { of: "plan", caseId: found.id, stage, reason, note } as const;
  made(await pauseClock(found.operator, { ...of, expectedOn: addDays(today(), days) }));
}

const firstOf = async (actor: Actor, rule: Rule) =>
  (await listToday(actor)).waiting.find((thing) => thing.rule === rule);

async function putOff(actor: Actor, rule: Rule, reason: string) {
  const thing = await firstOf(actor, rule);
  if (thing) made(await snoozeWaiting(actor, { key: keyOf(thing), until: addWorkingDays(today(), 4), reason }));
}

async function seen(actor: Actor, rule: Rule, kept: number) {
  const things = (await listToday(actor)).waiting.filter((thing) => thing.rule === rule);
  for (const thing of things.slice(kept)) made(await settleWaiting(actor, { key: keyOf(thing) }));
}
