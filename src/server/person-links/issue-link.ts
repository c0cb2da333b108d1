import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import type { IssueLink } from "@/domain/person-link-forms";
import { type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { type IssuedLink, makeLink } from "./make-link";
import { personSigned, signableOf } from "./signable";

/**
 * Makes the person's link to exactly the text on the page, good for one answer, for so many days; earlier ones end. Refuses a
 * text that changed or waits for no signature of the person, one they signed, and what `makeLink` refuses.
 */
export const issuePersonLink = (
  actor: Actor,
  { planId, hash, days }: Pick<IssueLink, "planId" | "hash" | "days">,
): Promise<Outcome<IssuedLink>> =>
  asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "personLink.issue", subjectOf(plan));
    const written = await signableOf(tx, plan);
    if (!written) return refused("personLink.refusals.notToSign");
    const { draft } = written;
    if (draft.hash !== hash) return refused("personLink.refusals.stale");
    if (await personSigned(tx, draft.id, hash)) return refused("personLink.refusals.signed");
    const made = await makeLink(tx, actor, {
      purpose: "PLAN",
      planId,
      personId: plan.personId,
      planVersionId: draft.id,
      contentHash: hash,
      text: draft.text,
      days: Number(days),
    });
    if (made.ok)
      await record(tx, actor, "personLink.issued", concernsOf(plan), { version: draft.number, days: Number(days) });
    return made;
  });
