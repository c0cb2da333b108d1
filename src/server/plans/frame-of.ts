import "server-only";
import type { CeilingBases } from "@/domain/ceilings";
import type { Deliverer } from "@/domain/plan-deliverer";
import type { PlanFrame } from "@/domain/plan-problems";
import type { AidBand } from "@/generated/prisma/enums";
import { type Day, today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { editionInForce } from "../catalogue/read-editions";
import type { Tx } from "../db";
import { grantedFor } from "../derogations/granted-for";

type Framed = { programmeId: string; providerOrganisationId: string; aidBand: AidBand; startsOn: Day };

/** The provider and the co-operatives of its consortium, with their register entries: who could deliver a service. */
export async function deliverersOf(tx: Tx, providerId: string): Promise<Deliverer[]> {
  const organisations = await tx.organisation.findMany({
    where: { OR: [{ id: providerId }, { consortiumId: providerId, active: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      accreditations: { select: { register: true, status: true, validFrom: true, validTo: true } },
    },
  });
  const deliverers = organisations.map(({ accreditations, ...organisation }) => ({
    ...organisation,
    accreditations: accreditations.map((entry) => ({
      ...entry,
      validFrom: toDay(entry.validFrom),
      validTo: entry.validTo && toDay(entry.validTo),
    })),
  }));
  return deliverers.sort((a, b) => Number(b.id === providerId) - Number(a.id === providerId));
}

/** The programme with the provider's agreement and the limits of one band, as plans are checked against them. */
export async function programmeTerms(
  tx: Tx,
  { programmeId, providerOrganisationId, aidBand }: Omit<Framed, "startsOn">,
) {
  const programme = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: {
      startsOn: true,
      endsOn: true,
      fundCents: true,
      committedCents: true,
      bands: { where: { aidBand }, select: { ceilingCents: true, maxMonths: true, extraMonths: true } },
      agreements: {
        where: { organisationId: providerOrganisationId },
        select: { validFrom: true, validTo: true, allocationCents: true, committedCents: true },
      },
    },
  });
  const [band] = programme.bands;
  const [agreement] = programme.agreements;
  return {
    programme: { startsOn: toDay(programme.startsOn), endsOn: toDay(programme.endsOn) },
    fund: { limitCents: Number(programme.fundCents), committedCents: Number(programme.committedCents) },
    maxMonths: band?.maxMonths ?? null,
    extraMonths: band?.extraMonths ?? 0,
    bandCents: band?.ceilingCents ?? null,
    agreement: agreement && { validFrom: toDay(agreement.validFrom), validTo: toDay(agreement.validTo) },
    allocation: agreement && {
      limitCents: Number(agreement.allocationCents),
      committedCents: Number(agreement.committedCents),
    },
  };
}
export type ProgrammeTerms = Awaited<ReturnType<typeof programmeTerms>>;

/**
 * What a plan is checked against before it is shared or signed, and the edition its new lines come from: the one in force on
 * its first day, for a variation today. A variation may last longer than a first text.
 */
export async function frameOf(tx: Tx, plan: Framed, varies = false) {
  const known = await programmeTerms(tx, plan);
  const maxMonths = varies && known.maxMonths !== null ? known.maxMonths + known.extraMonths : known.maxMonths;
  const terms = { ...known, maxMonths };
  const first = await editionInForce(tx, plan.programmeId, plan.startsOn);
  const edition = varies ? await editionInForce(tx, plan.programmeId, today()) : first;
  const mandatory = await tx.service.findMany({
    where: { editionId: first?.id ?? plan.programmeId, mandatory: true },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
  const deliverers = await deliverersOf(tx, plan.providerOrganisationId);
  const frame: PlanFrame = { ...terms, agreement: terms.agreement ?? null, mandatory, deliverers };
  return { frame, terms, edition };
}

/** The three ceilings of a plan and what others have committed of them. Cents; this plan's own commitment is left out. */
export async function ceilingBasesOf(
  tx: Tx,
  plan: Omit<Framed, "startsOn"> & { id: string; personId: string; committedCents: number },
  known?: ProgrammeTerms,
): Promise<CeilingBases> {
  const terms = known ?? (await programmeTerms(tx, plan));
  const earlier = await tx.plan.aggregate({
    where: { personId: plan.personId, programmeId: plan.programmeId, id: { not: plan.id } },
    _sum: { committedCents: true },
  });
  const own = plan.committedCents;
  const granted = await grantedFor(tx, plan.id);
  const allocation = terms.allocation ?? { limitCents: 0, committedCents: own };
  return {
    person: {
      limitCents: terms.bandCents,
      committedCents: earlier._sum.committedCents ?? 0,
      derogatedCents: granted.person,
    },
    provider: {
      limitCents: allocation.limitCents,
      committedCents: allocation.committedCents - own,
      derogatedCents: granted.provider,
    },
    programme: {
      limitCents: terms.fund.limitCents,
      committedCents: terms.fund.committedCents - own,
      derogatedCents: granted.programme,
    },
  };
}
