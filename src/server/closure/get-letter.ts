import "server-only";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { record, recordRead } from "../history";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";

/** A notice as the letter that goes to the person, word for word; its making leaves a trace. Null for who may not end the plan, and for who works without names. */
export const getLetter = (actor: Actor, planId: string, noticeId: string) =>
  asActor(actor, async (tx) => {
    const notice = await tx.planNotice.findFirst({
      where: { id: noticeId, planId, plan: visibleTo(actor) },
      select: {
        id: true,
        kind: true,
        sentOn: true,
        body: true,
        plan: {
          select: {
            ...subjectSelect(actor),
            code: true,
            personId: true,
            householdId: true,
            referralId: true,
            person: { select: { firstName: true, lastName: true } },
            operator: { select: { name: true } },
            providerOrganisation: { select: { name: true, phone: true, email: true } },
          },
        },
      },
    });
    if (!notice) return null;
    const { plan, ...letter } = notice;
    const subject = subjectOf(plan);
    if (!may(actor, "plan.end", subject) || !seesNames(actor, subject)) return null;
    const { personId, householdId, referralId } = plan;
    await recordRead(tx, actor, "document", { householdId, personId });
    const concerns = { planId, personId, householdId, referralId, subjectId: noticeId };
    await record(tx, actor, "plan.letterPrinted", concerns, { kind: letter.kind });
    return {
      ...letter,
      sentOn: toDay(letter.sentOn),
      code: plan.code,
      to: `${plan.person.firstName} ${plan.person.lastName}`,
      operator: plan.operator.name,
      provider: plan.providerOrganisation,
    };
  });
/** A notice as its letter tells it. */
export type Letter = NonNullable<Awaited<ReturnType<typeof getLetter>>>;
