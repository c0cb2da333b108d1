import "server-only";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { lastDayOf } from "@/domain/plan";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { frameOf } from "./frame-of";
import { operatorsOf } from "./reassign-plan";
import { aroundText, subjectOf, visibleTo } from "./visible-to";
import { writtenOf } from "./written";

/** A plan as the small pages of its deeds need it: whose it is, where it and the text being written stand, the dates of that text and how far they may go, who could follow it. Null when out of sight. */
export async function getPlanForMove(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...aroundText(actor),
      },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    const written = await writtenOf(tx, plan);
    const { startsOn, endsOn } = written?.draft.content ?? {
      startsOn: toDay(plan.startsOn),
      endsOn: toDay(plan.endsOn),
    };
    const { frame } = await frameOf(tx, { ...plan, startsOn }, written?.variation != null);
    const { maxMonths } = frame;
    return {
      id: plan.id,
      code: plan.code,
      status: plan.status,
      stage: written?.stage ?? null,
      varies: written?.variation != null,
      version: plan.version,
      aidBand: plan.aidBand,
      startsOn,
      endsOn,
      maxMonths,
      lastDay: maxMonths === null ? null : lastDayOf(startsOn, maxMonths),
      operatorId: plan.operatorId,
      operators: may(actor, "plan.reassign", subject) ? await operatorsOf(tx, plan.providerOrganisationId) : [],
      name: seesNames(actor, subject) ? `${plan.person.lastName} ${plan.person.firstName}` : null,
      subject,
    };
  });
}
