import "server-only";
import { askingDeeds, monthOf, type RequestPack } from "@/domain/evidence";
import { type Actor, authorise, NotVisible, type Subject } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { enqueue } from "../jobs/queue";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { programmesVisibleTo } from "../programmes/read-programmes";
import { type Asked, plansIn, scopeOf } from "./pack-scope";

/** Whose thing is asked about; what is out of sight cannot be. */
async function subjectAsked(tx: Tx, actor: Actor, { scope, planId, programmeId }: RequestPack): Promise<Subject> {
  if (scope === "MONTH") return { organisationId: actor.organisationId };
  if (scope === "PROGRAMME") {
    const found = await tx.programme.count({ where: { AND: [{ id: programmeId ?? "" }, programmesVisibleTo(actor)] } });
    if (found === 0) throw new NotVisible();
    return {};
  }
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId ?? "" }, visibleTo(actor)] },
    select: subjectSelect(actor),
  });
  if (!plan) throw new NotVisible();
  return subjectOf(plan);
}

/**
 * Asks for the pack of proofs of a plan, of a month of one's own register or of a programme; it is made in the background. Who
 * asks again while the same pack is being made is given that one. Refuses what holds nothing yet: a plan never signed, a
 * month without appointments or to come, a programme without signed plans.
 */
export async function requestEvidencePack(actor: Actor, input: RequestPack): Promise<Outcome<{ packId: string }>> {
  return asActor(actor, async (tx) => {
    authorise(actor, askingDeeds[input.scope], await subjectAsked(tx, actor, input));
    const month = input.scope === "MONTH" && input.month ? monthOf(input.month) : null;
    if (month && month > today()) return refused("evidence.refusals.monthToCome");
    const asked: Asked = {
      scope: input.scope,
      planId: input.scope === "PLAN" ? input.planId : null,
      month: month ? toDate(month) : null,
      programmeId: input.scope === "PROGRAMME" ? input.programmeId : null,
      organisationId: actor.organisationId,
    };
    // One asker after the other: the second finds what the first asked for.
    const what = [asked.scope, asked.organisationId, asked.planId, month, asked.programmeId].join(" ");
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`evidence ${what}`}, 0))::text`;
    const atWork = await tx.evidencePack.findFirst({
      where: { ...asked, status: { in: ["QUEUED", "RUNNING"] } },
      select: { id: true },
    });
    if (atWork) return done({ packId: atWork.id });
    if ((await plansIn(tx, actor, scopeOf(asked))).length === 0)
      return refused(`evidence.refusals.nothing.${input.scope}`);
    const pack = await tx.evidencePack.create({
      data: { ...asked, requestedById: actor.id, requestedAt: now() },
      select: { id: true },
    });
    await enqueue(tx, "evidence-pack", { packId: pack.id });
    await record(tx, actor, "evidence.requested", { planId: asked.planId, subjectId: pack.id }, { scope: input.scope });
    return done({ packId: pack.id });
  });
}
