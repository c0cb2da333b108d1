import "server-only";
import type { IssueHoursLink } from "@/domain/confirmation-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { settleHours } from "../plans/settle-answers";
import { subjectOf } from "../plans/visible-to";
import { hoursToConfirm } from "./hours-to-confirm";
import { type IssuedLink, makeLink } from "./make-link";

/**
 * Makes the link with which the person confirms the hours on the page, good for one answer, for so many days; earlier ones
 * end, and what the person objected to before counts as talked over. Refuses hours that are not those on the page any more, a
 * plan with none to confirm, and what `makeLink` refuses.
 */
export const issueHoursLink = (
  actor: Actor,
  { planId, hash, days }: Pick<IssueHoursLink, "planId" | "hash" | "days">,
): Promise<Outcome<IssuedLink>> =>
  asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "personLink.issue", subjectOf(plan));
    const { code, versions } = await tx.plan.findUniqueOrThrow({
      where: { id: planId },
      select: {
        code: true,
        versions: { where: { status: "SIGNED" }, select: { id: true } },
      },
    });
    const hours = await hoursToConfirm(tx, { id: planId, code });
    const [signed] = versions;
    if (!hours || !signed) return refused("personLink.refusals.noHours");
    if (hours.hash !== hash) return refused("personLink.refusals.staleHours");
    const made = await makeLink(tx, actor, {
      purpose: "HOURS",
      planId,
      personId: plan.personId,
      planVersionId: signed.id,
      contentHash: hash,
      text: hours.text,
      days: Number(days),
    });
    if (!made.ok) return made;
    await settleHours(tx, planId);
    const facts = { hours: hours.content.hours.length, days: Number(days) };
    await record(tx, actor, "personLink.hoursIssued", concernsOf(plan), facts);
    return made;
  });
