import "server-only";
import type { Actor } from "@/domain/permissions";
import { instalmentsOf } from "@/domain/repayment";
import type { ProposeRepayment } from "@/domain/repayment-forms";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { record } from "../history";
import { violates } from "../violations";
import { allOrNothing } from "./all-or-nothing";
import { notOpen, workOn } from "./work-on";

/** Writes down a repayment plan with all its instalments, still to be signed. Refuses a second living plan. Cents. */
export async function proposeRepayment(
  actor: Actor,
  { householdId, instalments, save: _, ...terms }: ProposeRepayment,
) {
  try {
    return await allOrNothing(actor, async (tx): Promise<Outcome> => {
      if (!(await workOn(tx, actor, householdId))) return notOpen();
      const plan = await tx.repaymentPlan.create({
        data: {
          ...terms,
          householdId,
          firstDueOn: toDate(terms.firstDueOn),
          status: "PROPOSED",
          createdById: actor.id,
          createdAt: now(),
          instalments: {
            createMany: {
              data: instalmentsOf({ ...terms, instalments }).map((one) => ({ ...one, dueOn: toDate(one.dueOn) })),
            },
          },
        },
        select: { id: true },
      });
      const facts = { debtCents: terms.recognisedDebtCents, instalments };
      await record(tx, actor, "repayment.proposed", { householdId, subjectId: plan.id }, facts);
      return done();
    });
  } catch (error) {
    if (violates(error, "one_proposed_repayment_plan")) return refused("repayment.refusals.alreadyOne");
    throw error;
  }
}
