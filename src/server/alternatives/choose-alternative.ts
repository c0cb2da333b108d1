import "server-only";
import { nextName, samePackage } from "@/domain/alternative";
import { type ChooseAlternative, otherPlaces } from "@/domain/alternative-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import type { Draft } from "../plans/content-of";
import { concernsOf } from "../plans/lock-plan";
import { editDraft } from "../plans/open-draft";
import { Refusal } from "../plans/refusal";
import { applyPackage } from "./apply-package";
import { openAlternatives, textNow } from "./open-alternatives";

type Decision = { status: "CHOSEN" | "SET_ASIDE"; reason: string | null };

/**
 * Makes the alternative chosen with the person the services of the text being written; the others are set aside, each with
 * its reason, and so is the text as it was when it is none of them: everything stays on record. Refuses a choice made on
 * another text or other alternatives than there are now, and services that are not in the basket any more.
 */
export function chooseAlternative(actor: Actor, input: ChooseAlternative): Promise<Outcome> {
  return editDraft(actor, input.planId, async (tx, opened) => {
    const { plan, versionId } = opened;
    const draft = await textNow(tx, plan.id);
    const open = await openAlternatives(tx, versionId);
    const chosen = open.find(({ id }) => id === input.chosenId);
    if (input.chosenId && !chosen) return refused("alternative.refusals.decided");
    const reasons = reasonsOf(input);
    const others = open.filter(({ id }) => id !== input.chosenId);
    const kept = open.some(({ content }) => samePackage(content, draft.content));
    const unseen = others.some(({ id }) => !reasons.has(id)) || (chosen && !kept && !input.reasonCurrent);
    if (draft.hash !== input.hash || unseen || (!chosen && kept)) return refused("alternative.refusals.changed");

    const decided = { decidedById: actor.id, decidedAt: now(), decidedWith: input.decidedWith };
    if (!kept) {
      const decision: Decision = chosen
        ? { status: "SET_ASIDE", reason: input.reasonCurrent }
        : { status: "CHOSEN", reason: null };
      const name = nextName(open.map((one) => one.name));
      await keepDecided(tx, actor, { planId: plan.id, planVersionId: versionId }, draft, {
        ...decision,
        ...decided,
        name,
      });
    }
    for (const { id } of open)
      await tx.planAlternative.update({
        where: { id },
        data: {
          ...decided,
          status: id === chosen?.id ? "CHOSEN" : "SET_ASIDE",
          reason: reasons.get(id) ?? null,
          version: { increment: 1 },
        },
        select: { id: true },
      });
    const wrong = chosen && (await applyPackage(tx, opened, chosen.content));
    if (wrong) throw new Refusal(wrong.reason);
    const { totalCents, totalMinutes } = (chosen ?? draft).content;
    const facts = { totalCents, totalMinutes, others: others.length };
    await record(tx, actor, "plan.alternativeChosen", { ...concernsOf(plan), subjectId: chosen?.id }, facts);
    return done();
  });
}

/** Why each of the others was set aside, by its id. */
const reasonsOf = (input: ChooseAlternative) =>
  new Map(
    otherPlaces.flatMap((place): [string, string][] => {
      const [id, reason] = [input[`otherId${place}`], input[`reason${place}`]];
      return id && reason && id !== input.chosenId ? [[id, reason]] : [];
    }),
  );

/** Puts the text as it is on record beside the alternatives, decided about at once. */
async function keepDecided(
  tx: Tx,
  actor: Actor,
  of: { planId: string; planVersionId: string },
  { content, text }: Draft,
  decision: Decision & { name: string; decidedById: string; decidedAt: Date; decidedWith: string[] },
) {
  await tx.planAlternative.create({
    data: {
      ...decision,
      ...of,
      content: text,
      totalCents: content.totalCents,
      totalMinutes: content.totalMinutes,
      createdById: actor.id,
      createdAt: now(),
    },
    select: { id: true },
  });
}
