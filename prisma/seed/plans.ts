import type { Actor } from "@/domain/permissions";
import type { OutcomeKind } from "@/generated/prisma/enums";
import { addDays, addMonths, toDay } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { addLine } from "@/server/plans/add-line";
import { agreePlan } from "@/server/plans/agree-plan";
import { commentPlan } from "@/server/plans/comment-plan";
import { draftOf } from "@/server/plans/content-of";
import { createPlan } from "@/server/plans/create-plan";
import { addGoal } from "@/server/plans/edit-goals";
import { editLine } from "@/server/plans/edit-line";
import { movePlan } from "@/server/plans/move-plan";
import { resolveComment } from "@/server/plans/resolve-comment";
import { sharePlan } from "@/server/plans/share-plan";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { closeReferral } from "@/server/referrals/end-referral";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import type { Stage } from "./journeys";
import { type Dice, made } from "./timeline";

/** How far a PIP got, and how it ended if it did. */
export type PlanStage =
  | "draft"
  | "shared"
  | "agreed"
  | "signed"
  | "active"
  | "suspended"
  | "completed"
  | "withdrawn"
  | "revoked"
  | "cancelled";

/** A PIP of the demo town. Minutes for hours, pieces for outcomes; days count back from today. */
export type PlanStory = {
  referral: { current: { id: string; personId: string; personName: string } | null };
  operator: Actor;
  socialWorker: Actor;
  createdDaysAgo: number;
  months: number;
  goals: string[];
  /** Services beside the mandatory ones; `quantity` when it is not the standard one, with the reason it owes. */
  services: { code: string; quantity?: number; reason?: string }[];
  comment?: { body: string; asksChange?: boolean };
  stage: PlanStage;
  why?: string;
  outcome?: { kind: OutcomeKind; employer: string; weeklyMinutes: number; months: number; serviceCode?: string };
};

/** Lets a PIP be written, shared, agreed, signed, delivered and ended, as far as its story goes. */
export function tellPlan(stage: Stage, story: PlanStory, dice: Dice) {
  const { time } = stage;
  const { operator, socialWorker, createdDaysAgo: made0 } = story;
  const plan: { id: string } = { id: "" };
  const reached = (...stages: PlanStage[]) => !stages.includes(story.stage);

  time.on(made0, "10:15", async () => {
    plan.id = await write(stage, story);
  });
  if (story.stage === "cancelled")
    time.on(made0 - 6, "12:00", async () =>
      made(await movePlan(operator, { planId: plan.id, move: "cancel", reason: story.why ?? "" })),
    );
  if (!reached("draft", "cancelled")) return;
  time.on(made0 - 2, "12:10", async () => made(await sharePlan(operator, { planId: plan.id })));
  if (story.comment) time.on(made0 - 3, "09:45", () => comment(story, plan.id));
  if (!reached("shared")) return;
  if (story.comment?.asksChange) time.on(made0 - 4, "10:10", () => settle(story, plan.id));
  time.on(made0 - 5 - dice.between(0, 2), "15:20", async () =>
    made(await agreePlan(socialWorker, { planId: plan.id, note: null, ...(await textOf(plan.id)) })),
  );
  if (!reached("agreed")) return;
  time.on(made0 - 8, "11:00", () => sign(story, plan.id));
  const startsAfter = made0 - 9;
  if (reached("signed")) deliver(stage, story, plan, startsAfter, dice);
  ending(stage, story, plan);
}

async function write({ time, programmeId, solcoId }: Stage, story: PlanStory) {
  const { operator } = story;
  const startsOn = time.daysAgo(story.createdDaysAgo - 7);
  const endsOn = addDays(addMonths(startsOn, story.months), -1);
  const { planId } = made(
    await createPlan(operator, { referralId: story.referral.current?.id ?? "", programmeId, startsOn, endsOn }),
  );
  for (const text of story.goals) made(await addGoal(operator, { planId, text }));
  const services = await asSystem("demo town", (tx) =>
    tx.service.findMany({
      where: {
        code: { in: story.services.map(({ code }) => code) },
        edition: { programmeId, status: "PUBLISHED", validFrom: { lte: new Date(startsOn) } },
      },
      select: { id: true, code: true },
      orderBy: { edition: { validFrom: "asc" } },
    }),
  );
  for (const { code, quantity, reason } of story.services) {
    const service = services.find((one) => one.code === code);
    if (!service) throw new Error(`no service ${code} in the edition`);
    made(await addLine(operator, { planId, serviceId: service.id }));
    if (quantity === undefined) continue;
    const line = await asSystem("demo town", (tx) =>
      tx.planLine.findFirstOrThrow({ where: { serviceCode: code, planVersion: { planId } } }),
    );
    made(
      await editLine(operator, {
        planId,
        lineId: line.id,
        version: line.version,
        quantity,
        startsOn: toDay(line.startsOn),
        endsOn: toDay(line.endsOn),
        delivererId: solcoId,
        thirdParties: null,
        deviationReason: reason ?? null,
      }),
    );
  }
  return planId;
}

/** What a signer or the Officina saw: the text and its hash. */
async function textOf(planId: string) {
  const draft = await asSystem("demo town", (tx) => draftOf(tx, planId));
  if (!draft) throw new Error("nothing to sign");
  return { hash: draft.hash, shown: draft.text };
}

async function comment({ socialWorker, comment }: PlanStory, planId: string) {
  const line = await asSystem("demo town", (tx) =>
    tx.planLine.findFirst({ where: { planVersion: { planId }, mandatory: false }, select: { key: true } }),
  );
  made(
    await commentPlan(socialWorker, {
      planId,
      lineKey: line?.key ?? null,
      kind: comment?.asksChange ? "CHANGE_REQUEST" : "COMMENT",
      body: comment?.body ?? "",
    }),
  );
}

async function settle({ operator }: PlanStory, planId: string) {
  const asked = await asSystem("demo town", (tx) =>
    tx.planComment.findFirst({ where: { planId, kind: "CHANGE_REQUEST", resolvedAt: null }, select: { id: true } }),
  );
  if (asked)
    made(
      await resolveComment(operator, {
        planId,
        commentId: asked.id,
        resolved: "yes",
        answer: "D'accordo: ne teniamo conto negli orari degli incontri.",
      }),
    );
}

async function sign({ operator, socialWorker, referral }: PlanStory, planId: string) {
  const text = await textOf(planId);
  made(await signPlan(operator, { planId, role: "OPERATOR", confirmed: true, ...text }));
  made(await signPlan(socialWorker, { planId, role: "OFFICINA", confirmed: true, ...text }));
  made(
    await recordPersonSignature(operator, {
      planId,
      method: "ON_SCREEN",
      signerName: referral.current?.personName ?? "",
      attachmentId: null,
      witnessName: null,
      confirmed: true,
      ...text,
    }),
  );
}

const contents = [
  "Colloquio sul percorso e sui prossimi passi",
  "Aggiornamento del curriculum",
  "Ricerca di offerte e prime candidature",
  "Preparazione a un colloquio di lavoro",
  "Verifica degli obiettivi del piano",
];

/** Meets the person week after week, one signed individual service after the other, and writes down what came of it. */
function deliver({ time, agenda }: Stage, story: PlanStory, plan: { id: string }, fromDaysAgo: number, dice: Dice) {
  const { operator, referral } = story;
  const lastMeeting = story.stage === "active" ? -14 : story.stage === "withdrawn" ? fromDaysAgo - 14 : 12;
  for (let daysAgo = fromDaysAgo - 1; daysAgo > lastMeeting; daysAgo -= 7) {
    time.on(Math.max(1, daysAgo + 1), "17:30", async () => {
      const line = await nextLine(plan.id);
      if (!line) return;
      const { day, startTime } = agenda.free(time.daysAgo(daysAgo), operator.id, referral.current?.personId ?? "");
      if (day > toDay(line.endsOn)) return;
      const endTime = `${String(Number(startTime.slice(0, 2)) + 1).padStart(2, "0")}:00`;
      const { sessionId } = made(
        await planSession(operator, {
          lineIds: [line.id],
          operatorId: operator.id,
          siteId: null,
          day,
          startTime,
          endTime,
          mode: "IN_PERSON",
          place: "Sportello Lunetta",
        }),
      );
      time.onDay(day, `${endTime.slice(0, 2)}:10`, () => writeRegister(operator, sessionId, dice));
    });
  }
}

/** The first individual hour-paid line that still holds an hour. */
async function nextLine(planId: string) {
  const lines = await asSystem("demo town", (tx) =>
    tx.planLine.findMany({
      where: {
        unit: "HOUR",
        mode: { not: "GROUP" },
        planVersion: { planId, status: "SIGNED", plan: { status: { in: ["SIGNED", "ACTIVE"] } } },
      },
      orderBy: [{ mandatory: "desc" }, { serviceCode: "asc" }],
      select: {
        id: true,
        quantity: true,
        endsOn: true,
        attendances: {
          where: { status: { notIn: ["CANCELLED", "ABSENT", "ABSENT_JUSTIFIED"] } },
          select: { minutes: true },
        },
      },
    }),
  );
  return lines.find(
    ({ quantity, attendances }) => attendances.reduce((sum, { minutes }) => sum + minutes, 0) + 60 <= quantity,
  );
}

/** Writes the register of an appointment: who came, who could not. */
export async function writeRegister(operator: Actor, sessionId: string, dice: Dice) {
  const booked = await asSystem("demo town", (tx) =>
    tx.attendance.findMany({
      where: { sessionId, status: "BOOKED", plan: { status: { in: ["SIGNED", "ACTIVE"] } } },
      select: { id: true, version: true, minutes: true },
    }),
  );
  for (const { id: attendanceId, version, minutes } of booked) {
    const common = { attendanceId, version, note: null, correctionReason: null };
    const absent = {
      status: "ABSENT_JUSTIFIED",
      minutes: 0,
      absenceReason: dice.pick(["ILLNESS", "CARE", "WORK"] as const),
      content: null,
    } as const;
    const present = { status: "PRESENT", minutes, absenceReason: null, content: dice.pick(contents) } as const;
    made(await recordAttendance(operator, { ...common, ...(dice.chance(0.09) ? absent : present) }));
  }
}

function ending({ time }: Stage, story: PlanStory, plan: { id: string }) {
  const { operator, outcome, why } = story;
  if (outcome)
    time.on(11, "12:40", async () => {
      const line =
        outcome.serviceCode &&
        (await asSystem("demo town", (tx) =>
          tx.planLine.findFirst({
            where: { planVersion: { planId: plan.id }, serviceCode: outcome.serviceCode },
            select: { key: true },
          }),
        ));
      const startsOn = time.daysAgo(15);
      made(
        await recordOutcome(operator, {
          planId: plan.id,
          lineKey: line ? line.key : null,
          kind: outcome.kind,
          contractType: outcome.kind === "CONTRACT" ? "FIXED_TERM" : null,
          employer: outcome.employer,
          weeklyHours: outcome.weeklyMinutes,
          startsOn,
          endsOn: addMonths(startsOn, outcome.months),
          evidence: "Comunicazione obbligatoria",
          provedOn: time.daysAgo(11),
        }),
      );
    });
  const end = ({ suspended: "suspend", completed: "complete", withdrawn: "withdraw", revoked: "revoke" } as const)[
    story.stage as "suspended"
  ];
  if (!end) return;
  const daysAgo = story.stage === "withdrawn" ? story.createdDaysAgo - 30 : 9;
  time.on(daysAgo, "16:00", async () =>
    made(await movePlan(operator, { planId: plan.id, move: end, reason: why ?? "" })),
  );
  if (story.stage === "completed")
    time.on(8, "10:30", async () =>
      made(
        await closeReferral(operator, {
          referralId: story.referral.current?.id ?? "",
          reason: "Piano concluso: la persona lavora.",
        }),
      ),
    );
}
