import "server-only";
import type { ConfirmOwnPlan, DisagreeOwnPlan } from "@/domain/person-link-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asSystem, type Tx } from "../db";
import { record } from "../history";
import { concernsOf, type LockedPlan, lockLinkedPlan } from "../plans/lock-plan";
import { takingBack } from "../plans/refusal";
import { signText } from "../plans/sign-text";
import { linkById, stateOf } from "./find-link";
import { changesSince, type OwnText } from "./own-text";
import { visitedLink } from "./visit";

/** A refusal because the text changed: what changed since the one the link was made for. */
export type ChangedText = { ok: false; reason: { key: string }; text: OwnText };
export type OwnOutcome<T = undefined> = Outcome<T> | ChangedText;

type Held = { plan: LockedPlan; linkId: string; planVersionId: string; contentHash: string };

/**
 * The frame of the person's answer: the plan is held, the visit and the link tested again under that hold, so that two
 * answers at once are one answer. Refuses a visit that is over, a link used or taken back meanwhile, and a text that changed
 * unless the answer holds for the text that was read (`anyway`).
 */
const answering = <T>(
  visit: string,
  hash: string,
  anyway: boolean,
  answer: (tx: Tx, held: Held) => Promise<Outcome<T>>,
): Promise<OwnOutcome<T>> =>
  takingBack<T>(() =>
    asSystem("person.link", async (tx): Promise<OwnOutcome<T>> => {
      const found = await visitedLink(tx, visit, "PLAN");
      if (!found) return refused("ownPlan.refusals.visitOver");
      const plan = await lockLinkedPlan(tx, found.planId);
      const link = await linkById(tx, found.id);
      if (!link) return refused("ownPlan.refusals.visitOver");
      const state = await stateOf(tx, link);
      if (state === "changed" && !anyway) {
        const text = await changesSince(tx, plan, link.id);
        return text ? { ...refused("ownPlan.refusals.changed"), text } : refused("ownPlan.refusals.changed");
      }
      if (state !== "open" && state !== "changed") return refused(`ownPlan.refusals.${state}`);
      if (hash !== link.contentHash) return refused("ownPlan.refusals.otherText");
      const { planVersionId, contentHash } = link;
      return answer(tx, { plan, linkId: link.id, planVersionId, contentHash });
    }),
  );

const spend = (tx: Tx, id: string) =>
  tx.personLink.update({ where: { id }, data: { usedAt: now() }, select: { id: true } });

/**
 * The person confirms: their signature under exactly the text their link was made for, by the same rules as any other. The
 * last one that was missing puts the plan or variation in force. Refuses what `answering` does, and what the plan's own
 * rules refuse, in a sentence that sends the person to their operator.
 */
export const confirmOwnPlan = (
  visit: string,
  { hash, signerName }: ConfirmOwnPlan,
): Promise<OwnOutcome<{ complete: boolean }>> =>
  answering(visit, hash, false, async (tx, { plan, linkId, contentHash }) => {
    const outcome = await signText(tx, null, plan, { hash: contentHash, shown: "" }, "PERSON", async () => ({
      method: "LINK",
      signerName,
      linkId,
    }));
    if (!outcome.ok) return refused("ownPlan.refusals.notNow");
    await spend(tx, linkId);
    return outcome;
  });

/**
 * The person does not agree and says why: kept, told to operator and Officina; the link is used up and nothing is signed. It
 * holds for the text that was read, even when another one took its place meanwhile: what somebody wrote is never lost.
 */
export const disagreeWithOwnPlan = (visit: string, { hash, reason }: DisagreeOwnPlan): Promise<OwnOutcome> =>
  answering(visit, hash, true, async (tx, { plan, linkId, planVersionId, contentHash }) => {
    await tx.personAnswer.create({
      data: { planId: plan.id, planVersionId, contentHash, kind: "DISAGREED", reason, linkId, answeredAt: now() },
      select: { id: true },
    });
    await spend(tx, linkId);
    await record(tx, null, "plan.personDisagreed", concernsOf(plan), { way: "LINK" });
    return done();
  });
