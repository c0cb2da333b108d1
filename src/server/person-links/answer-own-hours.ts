import "server-only";
import { readOwnHours } from "@/domain/own-hours";
import type { ConfirmOwnPlan, DisagreeOwnPlan } from "@/domain/person-link-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asSystem, type Tx } from "../db";
import { record } from "../history";
import { concernsOf, type LockedPlan, lockLinkedPlan } from "../plans/lock-plan";
import { confirmRows } from "../register/confirm-rows";
import { type FoundLink, linkById, stateOf } from "./find-link";
import { hoursSince } from "./hours-to-confirm";
import { visitedLink } from "./visit";

type Held = { plan: LockedPlan; link: FoundLink };

/** The frame of the person's answer about their hours, as for their plan: the plan is held, the link tested again under that hold, one answer each. */
const answering = (
  visit: string,
  hash: string,
  anyway: boolean,
  answer: (tx: Tx, held: Held) => Promise<Outcome>,
): Promise<Outcome> =>
  asSystem("person.link", async (tx) => {
    const found = await visitedLink(tx, visit, "HOURS");
    if (!found) return refused("ownPlan.refusals.visitOver");
    const plan = await lockLinkedPlan(tx, found.planId);
    const link = await linkById(tx, found.id);
    if (!link) return refused("ownPlan.refusals.visitOver");
    const state = await stateOf(tx, link);
    if (state === "signed" || (state === "changed" && !anyway)) return refused(`ownHours.refusals.${state}`);
    if (state !== "open" && state !== "changed") return refused(`ownPlan.refusals.${state}`);
    if (hash !== link.contentHash) return refused("ownPlan.refusals.otherText");
    const outcome = await answer(tx, { plan, link });
    if (outcome.ok)
      await tx.personLink.update({ where: { id: link.id }, data: { usedAt: now() }, select: { id: true } });
    return outcome;
  });

/** The person confirms the hours on their page, each as it was when the link was made; the link is used up. Refuses what `answering` and `confirmRows` refuse. */
export const confirmOwnHours = (visit: string, { hash, signerName }: ConfirmOwnPlan): Promise<Outcome> =>
  answering(visit, hash, false, async (tx, { link }) => {
    const text = readOwnHours(link.text);
    if (!text) return refused("ownPlan.refusals.visitOver");
    const { open } = await hoursSince(tx, text);
    return confirmRows(tx, null, open, { method: "LINK", signerName, linkId: link.id });
  });

/** The person does not agree with their hours and says why: kept, told to operator and Officina; nothing is confirmed and the link is used up. It holds even when an hour was corrected meanwhile. */
export const disagreeWithOwnHours = (visit: string, { hash, reason }: DisagreeOwnPlan): Promise<Outcome> =>
  answering(visit, hash, true, async (tx, { plan, link: { id: linkId, planVersionId, contentHash } }) => {
    await tx.personAnswer.create({
      data: { planId: plan.id, planVersionId, contentHash, kind: "DISAGREED", reason, linkId, answeredAt: now() },
      select: { id: true },
    });
    await record(tx, null, "plan.hoursDisputed", concernsOf(plan), {});
    return done();
  });
