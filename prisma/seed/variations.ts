import type { VariationReason } from "@/generated/prisma/enums";
import { toDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import { asSystem } from "@/server/db";
import { agreePlan } from "@/server/plans/agree-plan";
import { editLine } from "@/server/plans/edit-line";
import { lineFacts } from "@/server/plans/line-uses";
import { movePlan } from "@/server/plans/move-plan";
import { sharePlan } from "@/server/plans/share-plan";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { writtenOf } from "@/server/plans/written";
import { openVariation } from "@/server/variations/open-variation";
import { warehouseCourse } from "./adhoc-courses";
import type { Stage } from "./journeys";
import type { PlanStory } from "./plans";
import { made } from "./timeline";

/**
 * A variation of a PIP of the demo town: what it does to a service, why, how far it comes. `more` goes with another service
 * that takes the hours; both are service codes, the first hour-paid one when none is named.
 */
export type VariationStory = {
  daysAgo: number;
  change: "up" | "down" | "pause";
  code?: string;
  toCode?: string;
  reason: VariationReason;
  assessment: string;
  stage: "draft" | "shared" | "agreed" | "signed" | "discarded";
};

/** Which cases of the town have their plan varied, beside the fifth of the six everybody shows first. */
export const townVariations: Record<number, VariationStory[]> = {
  12: [
    {
      daysAgo: 24,
      change: "down",
      reason: "WORK_OPPORTUNITY",
      assessment: "Ha trovato un lavoro a ore: servono meno incontri.",
      stage: "signed",
    },
    {
      daysAgo: 8,
      change: "up",
      reason: "NEEDS_CHANGED",
      assessment: "Il lavoro a ore finisce: torna a servire accompagnamento.",
      stage: "signed",
    },
  ],
  13: [
    {
      daysAgo: 6,
      change: "up",
      reason: "NEEDS_CHANGED",
      assessment: "Fatica con la lingua: servono più ore di affiancamento.",
      stage: "shared",
    },
  ],
  14: [
    {
      daysAgo: 7,
      change: "up",
      reason: "WORK_OPPORTUNITY",
      assessment: "Un tirocinio è possibile a gennaio: va preparato.",
      stage: "agreed",
    },
  ],
  15: [
    {
      daysAgo: 5,
      change: "down",
      reason: "ATTENDANCE",
      assessment: "Viene poco: meglio meno incontri, ma fissi.",
      stage: "shared",
    },
  ],
  16: [
    {
      daysAgo: 2,
      change: "up",
      reason: "PERSON_REQUEST",
      assessment: "Chiede più incontri prima di un colloquio.",
      stage: "draft",
    },
  ],
  17: [
    {
      daysAgo: 18,
      change: "pause",
      reason: "FAMILY_OR_HEALTH",
      assessment: "Assiste la madre per qualche settimana.",
      stage: "signed",
    },
  ],
  18: [
    {
      daysAgo: 15,
      change: "up",
      reason: "OTHER",
      assessment: "Proposta di più ore, poi non necessaria.",
      stage: "discarded",
    },
  ],
};

/** Lets the variations of a plan be opened, shared, agreed to and signed, as far as their stories go. */
export function tellVariations({ time }: Stage, story: PlanStory, plan: { id: string }) {
  const { operator, socialWorker } = story;
  for (const told of story.variations ?? []) {
    const open = { now: false };
    time.on(told.daysAgo, "09:20", async () => {
      open.now = await begin(story, plan.id, told);
    });
    const then = (days: number, hour: string, happen: () => Promise<unknown>) =>
      time.on(told.daysAgo - days, hour, async () => {
        if (open.now) await happen();
      });
    if (told.stage === "draft") continue;
    if (told.stage === "discarded") {
      then(1, "11:40", async () =>
        made(
          await movePlan(operator, {
            planId: plan.id,
            move: "cancel",
            reason: "Non serve più: la persona va bene così.",
          }),
        ),
      );
      continue;
    }
    then(0, "12:30", async () => made(await sharePlan(operator, { planId: plan.id })));
    if (told.stage === "shared") continue;
    then(2, "10:50", async () => {
      const { draft, required } = await writtenNow(plan.id);
      if (!required.includes("OFFICINA")) return;
      made(await agreePlan(socialWorker, { planId: plan.id, note: null, hash: draft.hash, shown: draft.text }));
    });
    then(3, "11:20", () => sign(story, plan.id, told.stage === "signed"));
  }
}

async function writtenNow(planId: string) {
  const written = await asSystem("demo town", async (tx) =>
    writtenOf(tx, await tx.plan.findUniqueOrThrow({ where: { id: planId } })),
  );
  if (!written) throw new Error("nothing is being written");
  return written;
}

const lineOf = (planId: string, code: string | undefined, status: "SIGNED" | "DRAFT") =>
  asSystem("demo town", async (tx) => {
    const line = await tx.planLine.findFirst({
      where: {
        status: "OPEN",
        unit: "HOUR",
        mandatory: false,
        // A course is taken whole or not at all.
        serviceCode: code ?? { not: warehouseCourse.code },
        planVersion: { planId, status, plan: { status: { in: ["SIGNED", "ACTIVE"] } } },
      },
      orderBy: { serviceCode: "asc" },
    });
    return line && { ...line, facts: (await lineFacts(tx, planId)).get(line.key) };
  });

/** Opens the variation; false when the plan has gone another way meanwhile, or there is nothing left to take away. */
async function begin({ operator }: PlanStory, planId: string, told: VariationStory) {
  const line = await lineOf(planId, told.code, "SIGNED");
  if (!line) return false;
  const held = (line.facts?.deliveredMinutes ?? 0) + (line.facts?.bookedMinutes ?? 0);
  const less = Math.max(Math.ceil(held / 15) * 15, line.quantity - 180, 60);
  if (told.change === "down" && less >= line.quantity) return false;
  if (told.change === "pause" && (line.facts?.bookedMinutes ?? 0) > 0) return false;
  const quantity = told.change === "up" ? line.quantity + 120 : less;
  made(
    await openVariation(operator, {
      planId,
      start: told.change === "pause" ? "suspend" : told.change === "up" ? "increase" : "decrease",
      lineId: line.id,
      serviceId: null,
      endsOn: null,
      quantity: typedHours(quantity),
      reason: told.reason,
      assessment: told.assessment,
    }),
  );
  const taker = told.toCode ? await lineOf(planId, told.toCode, "DRAFT") : null;
  if (taker)
    made(
      await editLine(operator, {
        planId,
        lineId: taker.id,
        version: taker.version,
        quantity: taker.quantity + line.quantity - quantity,
        startsOn: toDay(taker.startsOn),
        endsOn: toDay(taker.endsOn),
        delivererId: taker.delivererId,
        thirdParties: taker.thirdParties,
        deviationReason: taker.deviationReason ?? told.assessment,
      }),
    );
  return true;
}

/** Operator, and where they must the Officina, sign; the person too, unless theirs is the signature still missing. */
async function sign({ operator, socialWorker, referral }: PlanStory, planId: string, person: boolean) {
  const { draft, required } = await writtenNow(planId);
  const text = { planId, hash: draft.hash, shown: draft.text };
  made(await signPlan(operator, { ...text, role: "OPERATOR", confirmed: true }));
  if (required.includes("OFFICINA")) made(await signPlan(socialWorker, { ...text, role: "OFFICINA", confirmed: true }));
  if (person && required.includes("PERSON"))
    made(
      await recordPersonSignature(operator, {
        ...text,
        method: "ON_SCREEN",
        signerName: referral.current?.personName ?? "",
        attachmentId: null,
        witnessName: null,
        confirmed: true,
      }),
    );
}
