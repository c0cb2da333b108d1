import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { among, editable, lastDayOf } from "@/domain/plan";
import { planProblems } from "@/domain/plan-problems";
import { type ProfileForSuitability, suitability } from "@/domain/suitability";
import { toDay } from "@/lib/dates";
import { servicesOf } from "../catalogue/read-editions";
import { asActor } from "../db";
import { recordRead } from "../history";
import { draftOf } from "./content-of";
import { ceilingBasesOf, frameOf } from "./frame-of";
import { subjectOf, subjectSelect, visibleTo } from "./visible-to";

/**
 * Everything the composer shows: the text being written, the basket with how suitable each service is and why, who may
 * deliver, the ceilings, what is still missing. Null when this person may not write this plan; `draft` is null when there is
 * no text to write any more.
 */
export async function getComposer(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const row = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        id: true,
        code: true,
        status: true,
        version: true,
        aidBand: true,
        startsOn: true,
        endsOn: true,
        personId: true,
        householdId: true,
        programmeId: true,
        committedCents: true,
        person: { select: { firstName: true, lastName: true } },
        programme: { select: { code: true, name: true } },
        referral: { select: { needs: true } },
        assessment: {
          select: {
            workStatus: true,
            studyTitle: true,
            drivingLicence: true,
            ownTransport: true,
            scores: { select: { dimension: true, score: true } },
          },
        },
        comments: {
          where: { kind: "CHANGE_REQUEST", resolvedAt: null },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          select: { id: true, lineKey: true, body: true, author: { select: { name: true } } },
        },
      },
    });
    if (!row || !may(actor, "plan.write", subjectOf(row))) return null;
    await recordRead(tx, actor, "plan.compose", { householdId: row.householdId, personId: row.personId });
    const plan = { ...row, startsOn: toDay(row.startsOn), endsOn: toDay(row.endsOn) };
    const draft = among(editable, row.status) ? await draftOf(tx, planId) : null;
    const { frame, terms, edition } = await frameOf(tx, plan);
    const services = edition && draft ? await servicesOf(tx, edition.id) : [];
    const { scores, ...facts } = row.assessment;
    const profile: ProfileForSuitability = {
      ...facts,
      scores: Object.fromEntries(scores.map(({ dimension, score }) => [dimension, score])),
    };
    return {
      plan,
      draft,
      edition,
      services: services.map((service) => ({
        ...service,
        inPlan: draft?.lines.some(({ serviceCode }) => serviceCode === service.code) ?? false,
        suitability: suitability(service, row.referral.needs, profile),
      })),
      deliverers: frame.deliverers,
      ceilings: await ceilingBasesOf(tx, plan, terms),
      lastDay: terms.maxMonths === null ? null : lastDayOf(plan.startsOn, terms.maxMonths),
      problems: draft ? planProblems(draft.checked, frame) : [],
    };
  });
}
export type Composer = NonNullable<Awaited<ReturnType<typeof getComposer>>>;
export type ComposerService = Composer["services"][number];
