import type { Actor } from "@/domain/permissions";
import type { OutcomeKind } from "@/generated/prisma/enums";
import { addDays, addMonths, toDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import { answerComment } from "@/server/comments/answer-comment";
import { applyProposal } from "@/server/comments/apply-proposal";
import { resolveComment } from "@/server/comments/resolve-comment";
import { writeComment } from "@/server/comments/write-comment";
import { asSystem } from "@/server/db";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { addLine } from "@/server/plans/add-line";
import { agreePlan } from "@/server/plans/agree-plan";
import { draftOf } from "@/server/plans/content-of";
import { createPlan } from "@/server/plans/create-plan";
import { addGoal } from "@/server/plans/edit-goals";
import { editLine } from "@/server/plans/edit-line";
import { lineFacts } from "@/server/plans/line-uses";
import { movePlan } from "@/server/plans/move-plan";
import { sharePlan } from "@/server/plans/share-plan";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import { endedDaysAgo, tellEnding } from "./closures";
import { type DerogationStory, tellDerogation } from "./derogations";
import type { Stage } from "./journeys";
import { type Dice, made } from "./timeline";
import { tellVariations, type VariationStory } from "./variations";

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

/** What the social worker says of it: about the whole or a service, perhaps asking for a change, perhaps saying to how much (hours as typed, or a little more). */
export type Remark = {
  body: string;
  asksChange?: boolean;
  about?: string;
  proposes?: string | "more";
  /** What the operator keeps for SolCo's own eyes. */
  aside?: string;
};

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
  comment?: Remark;
  derogation?: DerogationStory;
  variations?: VariationStory[];
  stage: PlanStage;
  /** When it ended, if not lately. */
  endedDaysAgo?: number;
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
  tellDerogation(stage, story, plan, made0 - 2);
  if (story.comment) time.on(made0 - 3, "09:45", () => comment(story, plan.id));
  if (!reached("shared")) return;
  if (story.comment) time.on(made0 - 4, "10:10", () => answer(story, plan.id));
  time.on(made0 - 5 - dice.between(0, 2), "15:20", async () =>
    made(await agreePlan(socialWorker, { planId: plan.id, note: null, ...(await textOf(plan.id)) })),
  );
  if (!reached("agreed")) return;
  time.on(made0 - 8, "11:00", () => sign(story, plan.id));
  const startsAfter = made0 - 9;
  if (reached("signed")) deliver(stage, story, plan, startsAfter, dice);
  tellVariations(stage, story, plan);
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

async function comment({ socialWorker, operator, comment: remark }: PlanStory, planId: string) {
  if (!remark) return;
  const line = await asSystem("demo town", (tx) =>
    tx.planLine.findFirst({
      where: {
        planVersion: { planId },
        mandatory: false,
        ...(remark.about ? { serviceCode: remark.about } : { unit: "HOUR" }),
      },
      orderBy: { serviceCode: "asc" },
    }),
  );
  const more = line && (line.maxQuantity === null || line.quantity + 120 <= line.maxQuantity);
  const asked = remark.proposes === "more" ? (more ? typedHours(line.quantity + 120) : null) : remark.proposes;
  made(
    await writeComment(socialWorker, {
      ...plainWord,
      planId,
      about: { lineKey: line?.key ?? null, goalKey: null },
      kind: remark.asksChange ? "CHANGE_REQUEST" : "COMMENT",
      audience: "SHARED",
      body: remark.body,
      quantity: asked ?? null,
      mentions: [operator.id],
    }),
  );
  if (remark.aside)
    made(
      await writeComment(operator, {
        ...plainWord,
        planId,
        about: { lineKey: null, goalKey: null },
        kind: "COMMENT",
        audience: "PROVIDER",
        body: remark.aside,
      }),
    );
}

const plainWord = {
  mentions: [],
  confirmDoubts: true,
  quantity: null,
  startsOn: null,
  endsOn: null,
  removal: false,
  serviceId: null,
  serviceQuantity: null,
};

/** The operator applies the change that was asked for, or answers in words. */
async function answer({ operator }: PlanStory, planId: string) {
  const said = await asSystem("demo town", (tx) =>
    tx.planComment.findFirst({
      where: { planId, threadId: null, audience: "SHARED", resolvedAt: null, kind: { not: "AGREEMENT" } },
      orderBy: { createdAt: "asc" },
      select: { id: true, kind: true, proposalStatus: true },
    }),
  );
  if (!said) return;
  const word = { planId, commentId: said.id };
  if (said.proposalStatus === "OPEN") made(await applyProposal(operator, word));
  else if (said.kind === "CHANGE_REQUEST")
    made(
      await resolveComment(operator, {
        ...word,
        resolved: "yes",
        answer: "D'accordo: ne teniamo conto negli orari degli incontri.",
      }),
    );
  else
    made(
      await answerComment(operator, {
        planId,
        threadId: said.id,
        audience: "SHARED",
        body: "Grazie, lo teniamo presente.",
        mentions: [],
        confirmDoubts: true,
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
  const lastMeeting =
    story.stage === "active"
      ? -14
      : story.stage === "withdrawn"
        ? fromDaysAgo - 14
        : endedDaysAgo(story) + (story.stage === "revoked" ? 36 : 10);
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
        status: "OPEN",
        mode: { not: "GROUP" },
        planVersion: { planId, status: "SIGNED", plan: { status: { in: ["SIGNED", "ACTIVE"] } } },
      },
      orderBy: [{ mandatory: "desc" }, { serviceCode: "asc" }],
      select: {
        id: true,
        key: true,
        quantity: true,
        endsOn: true,
      },
    }),
  );
  const facts = await asSystem("demo town", (tx) => lineFacts(tx, planId));
  return lines.find(({ key, quantity }) => {
    const { deliveredMinutes = 0, bookedMinutes = 0 } = facts.get(key) ?? {};
    return deliveredMinutes + bookedMinutes + 60 <= quantity;
  });
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

function ending(stage: Stage, story: PlanStory, plan: { id: string }) {
  const { time } = stage;
  const { operator, outcome } = story;
  const ended = endedDaysAgo(story);
  if (outcome)
    time.on(ended + 2, "12:40", async () => {
      const line =
        outcome.serviceCode &&
        (await asSystem("demo town", (tx) =>
          tx.planLine.findFirst({
            where: { planVersion: { planId: plan.id }, serviceCode: outcome.serviceCode },
            select: { key: true },
          }),
        ));
      const startsOn = time.daysAgo(ended + 6);
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
          provedOn: time.daysAgo(ended + 2),
        }),
      );
    });
  tellEnding(stage, story, plan);
}
