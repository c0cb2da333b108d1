import type { Actor } from "@/domain/permissions";
import type { OutcomeKind } from "@/generated/prisma/enums";
import { addDays, addMonths, toDay } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { addLine } from "@/server/plans/add-line";
import { agreePlan } from "@/server/plans/agree-plan";
import { draftOf } from "@/server/plans/content-of";
import { createPlan } from "@/server/plans/create-plan";
import { addGoal } from "@/server/plans/edit-goals";
import { editLine } from "@/server/plans/edit-line";
import { movePlan } from "@/server/plans/move-plan";
import { sharePlan } from "@/server/plans/share-plan";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { type DerogationStory, tellDerogation } from "./derogations";
import type { Stage } from "./journeys";
import { deliver } from "./plan-delivery";
import { ending } from "./plan-ending";
import { answer, comment } from "./plan-talk";
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
  /** For how many days up to today the person neither comes nor says why. */
  silentDays?: number;
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
