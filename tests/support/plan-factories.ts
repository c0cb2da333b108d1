import type { Actor } from "@/domain/permissions";
import type { OpenVariation } from "@/domain/variation-forms";
import type { Prisma } from "@/generated/prisma/client";
import { asSystem } from "@/server/db";
import { agreePlan } from "@/server/plans/agree-plan";
import { draftOf } from "@/server/plans/content-of";
import { sharePlan } from "@/server/plans/share-plan";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { writtenOf } from "@/server/plans/written";
import { openVariation } from "@/server/variations/open-variation";
import { aCase } from "./case-factories";
import { inTests } from "./in-tests";

/** A draft plan of such a case with the three base services and twelve hours of coaching: € 544,00, 17 hours. */
export async function aPlan(over: Partial<Prisma.PlanUncheckedCreateInput> = {}) {
  const basis = await aCase();
  const { socialWorker, operator, providerId, programme, edition, referral, assessment } = basis;
  const days = { startsOn: new Date("2026-11-23"), endsOn: new Date("2027-05-22") };
  const plan = await inTests((tx) =>
    tx.plan.create({
      data: {
        personId: referral.personId,
        householdId: referral.householdId,
        referralId: referral.id,
        assessmentId: assessment.id,
        providerOrganisationId: providerId,
        referrerOrganisationId: socialWorker.organisationId,
        operatorId: operator.id,
        programmeId: programme.id,
        aidBand: "BAND_3_PLUS",
        ...days,
        ...over,
        versions: {
          create: {
            number: 1,
            ...days,
            createdById: operator.id,
            totalCents: 54_400,
            totalMinutes: 1020,
            goals: { create: { position: 1, text: "Trovare un lavoro stabile entro l'estate" } },
            lines: {
              create: edition.services
                .filter((service) => ["L01", "L02", "L03", "L09"].includes(service.code))
                .map((service, position) => ({
                  position,
                  serviceId: service.id,
                  serviceCode: service.code,
                  serviceName: service.name,
                  section: service.section,
                  area: service.area,
                  mode: service.mode,
                  unit: service.unit,
                  payBasis: service.payBasis,
                  mandatory: service.mandatory,
                  register: service.register,
                  verification: service.verification,
                  minQuantity: service.minQuantity,
                  maxQuantity: service.maxQuantity,
                  standardQuantity: service.standardQuantity,
                  unitCostCents: service.unitCostCents,
                  participantsMax: service.participantsMax,
                  quantity: service.standardQuantity ?? 60,
                  amountCents: Math.round(((service.standardQuantity ?? 60) * (service.unitCostCents ?? 0)) / 60),
                  delivererId: providerId,
                  ...days,
                })),
            },
          },
        },
      },
      include: { versions: { include: { lines: true, goals: true } } },
    }),
  );
  const planVersion = plan.versions[0];
  if (!planVersion) throw new Error("a plan has its first version");
  return { ...basis, plan, planVersion };
}

/** What the page of this plan shows right now: its text and hash, as forms carry them. */
export async function shownOf(planId: string) {
  const draft = await asSystem("test", (tx) => draftOf(tx, planId));
  return { planId, hash: draft?.hash ?? "0".repeat(64), shown: draft?.text ?? "" };
}

export const must = <T extends { ok: boolean }>(outcome: T) => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
};

/** A plan the Officina has under its eyes. */
export async function aSharedPlan(over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await aPlan(over);
  must(await sharePlan(basis.operator, { planId: basis.plan.id }));
  return basis;
}

/** A plan both sides agreed to, ready for signatures. */
export async function anAgreedPlan(over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await aSharedPlan(over);
  must(await agreePlan(basis.socialWorker, { ...(await shownOf(basis.plan.id)), note: null }));
  return basis;
}

export const asOperator = async (actor: Actor, planId: string) =>
  signPlan(actor, { ...(await shownOf(planId)), role: "OPERATOR", confirmed: true });
export const asOfficina = async (actor: Actor, planId: string) =>
  signPlan(actor, { ...(await shownOf(planId)), role: "OFFICINA", confirmed: true });
export const asPerson = async (actor: Actor, planId: string) =>
  recordPersonSignature(actor, {
    ...(await shownOf(planId)),
    method: "ON_SCREEN",
    signerName: "Maria Rossi",
    attachmentId: null,
    witnessName: null,
    confirmed: true,
  });

/** A plan with its three signatures: in force, € 544,00 committed. */
export async function aSignedPlan(over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await anAgreedPlan(over);
  must(await asOperator(basis.operator, basis.plan.id));
  must(await asOfficina(basis.socialWorker, basis.plan.id));
  must(await asPerson(basis.operator, basis.plan.id));
  return basis;
}

/** A plan row as it is now. */
export const planRow = (id: string) => asSystem("test", (tx) => tx.plan.findUniqueOrThrow({ where: { id } }));
/** The history of a plan, oldest first. */
export const eventsOf = (planId: string) =>
  asSystem("test", async (tx) =>
    (await tx.auditEvent.findMany({ where: { planId }, orderBy: { id: "asc" } })).map(({ type }) => type),
  );

/** The line of a service in the version in force, or in the one being written. */
export const planLine = (planId: string, serviceCode: string, status: "SIGNED" | "DRAFT" = "SIGNED") =>
  asSystem("test", (tx) => tx.planLine.findFirstOrThrow({ where: { serviceCode, planVersion: { planId, status } } }));

/** A variation form as it comes out of parsing: opened for nothing in particular unless told otherwise. */
export const aVariation = (planId: string, over: Partial<OpenVariation> = {}): OpenVariation => ({
  planId,
  start: "other",
  lineId: null,
  serviceId: null,
  quantity: "",
  endsOn: null,
  reason: "NEEDS_CHANGED",
  assessment: "Il colloquio di verifica ha mostrato altri bisogni.",
  ...over,
});

/** A signed plan with a variation of its coaching (12 h) open: to so many hours. */
export async function aVariedPlan(hours: string, over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await aSignedPlan(over);
  const planId = basis.plan.id;
  const start = Number(hours.replace(",", ".")) > 12 ? "increase" : "decrease";
  const { id } = await planLine(planId, "L09");
  must(await openVariation(basis.operator, aVariation(planId, { start, lineId: id, quantity: hours })));
  return basis;
}

/** Puts every signature that the text being written needs under it, the Officina agreeing first where it decides. */
export async function signEverything({ operator, socialWorker, plan }: Awaited<ReturnType<typeof aVariedPlan>>) {
  const planId = plan.id;
  const required =
    (await asSystem("test", async (tx) => writtenOf(tx, await tx.plan.findUniqueOrThrow({ where: { id: planId } }))))
      ?.required ?? [];
  must(await sharePlan(operator, { planId }));
  if (required.includes("OFFICINA")) {
    must(await agreePlan(socialWorker, { ...(await shownOf(planId)), note: null }));
    must(await asOfficina(socialWorker, planId));
  }
  if (required.includes("PERSON")) must(await asPerson(operator, planId));
  return asOperator(operator, planId);
}

/** What the fund and the provider's allocation have committed; cents. */
export const committed = ({ programme, providerId }: { programme: { id: string }; providerId: string }) =>
  asSystem("test", async (tx) => {
    const fund = await tx.programme.findUniqueOrThrow({ where: { id: programme.id } });
    const agreement = await tx.agreement.findFirstOrThrow({
      where: { programmeId: programme.id, organisationId: providerId },
    });
    return [Number(fund.committedCents), Number(agreement.committedCents)];
  });
