import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { among, editable, lastDayOf } from "@/domain/plan";
import { type ProfileForSuitability, suitability } from "@/domain/suitability";
import { toDay } from "@/lib/dates";
import { servicesOfferedOn } from "../catalogue/read-editions";
import { asActor } from "../db";
import { recordRead } from "../history";
import { ceilingBasesOf, frameOf } from "./frame-of";
import { entryDay } from "./line-terms";
import { lineFacts } from "./line-uses";
import { aroundText, subjectOf, visibleTo } from "./visible-to";
import { problemsOf, writtenOf } from "./written";

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
        ...aroundText(actor),
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
    const written = await writtenOf(tx, row);
    const status = written?.stage ?? row.status;
    const draft = written && among(editable, status) ? written.draft : null;
    const period = draft?.content ?? { startsOn: toDay(row.startsOn), endsOn: toDay(row.endsOn) };
    const plan = { ...row, status, startsOn: period.startsOn, endsOn: period.endsOn };
    const { frame, terms, edition } = await frameOf(tx, plan, written?.variation != null);
    const onDay = entryDay(period, written?.variation != null);
    const services = draft ? await servicesOfferedOn(tx, plan.programmeId, plan.providerOrganisationId, onDay) : [];
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
      problems: written && draft ? await problemsOf(tx, plan, written) : [],
      variation:
        written?.variation && written.changes ? { changes: written.changes, required: written.required } : null,
      facts: written?.variation ? await lineFacts(tx, planId) : null,
    };
  });
}
export type Composer = NonNullable<Awaited<ReturnType<typeof getComposer>>>;
export type ComposerService = Composer["services"][number];
