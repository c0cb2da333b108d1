import "server-only";
import { may } from "@/domain/permissions";
import { aidBands } from "@/domain/programme";
import type { Tx } from "../db";
import { programmesVisibleTo } from "../programmes/read-programmes";
import type { Scope } from "./scope";

/** The states of a plan that holds money of its measure. */
export const holding = ["SIGNED", "ACTIVE", "SUSPENDED", "COMPLETED", "WITHDRAWN", "REVOKED"] as const;

/** How full the ceilings of the measures are now, whatever the period looked at; null for who has nothing to do with them. Cents. */
export async function readCeilings(tx: Tx, { actor, filter }: Scope) {
  if (!may(actor, "programme.read")) return null;
  const own = actor.role === "MUNICIPAL_OFFICER" ? {} : { organisationId: actor.organisationId };
  const programmes = await tx.programme.findMany({
    where: { AND: [programmesVisibleTo(actor), filter.programmeId ? { id: filter.programmeId } : { active: true }] },
    orderBy: { startsOn: "desc" },
    take: 5,
    select: {
      id: true,
      name: true,
      fundCents: true,
      committedCents: true,
      derogatedCents: true,
      verification: true,
      bands: { select: { aidBand: true, ceilingCents: true } },
      agreements: {
        where: own,
        orderBy: { allocationCents: "desc" },
        select: {
          id: true,
          allocationCents: true,
          committedCents: true,
          derogatedCents: true,
          organisation: { select: { name: true } },
        },
      },
    },
  });
  const plans = await tx.plan.groupBy({
    by: ["programmeId", "aidBand"],
    where: {
      programmeId: { in: programmes.map(({ id }) => id) },
      status: { in: [...holding] },
      ...("organisationId" in own ? { providerOrganisationId: own.organisationId } : {}),
    },
    _count: true,
    _sum: { committedCents: true },
    _max: { committedCents: true },
  });
  return programmes.map(({ bands, agreements, fundCents, committedCents, derogatedCents, ...programme }) => ({
    ...programme,
    fundCents: Number(fundCents),
    committedCents: Number(committedCents),
    derogatedCents: Number(derogatedCents),
    agreements: agreements.map((agreement) => ({
      id: agreement.id,
      name: agreement.organisation.name,
      allocationCents: Number(agreement.allocationCents),
      committedCents: Number(agreement.committedCents),
      derogatedCents: Number(agreement.derogatedCents),
    })),
    bands: aidBands.flatMap((aidBand) => {
      const limits = bands.find((band) => band.aidBand === aidBand);
      const held = plans.find((row) => row.programmeId === programme.id && row.aidBand === aidBand);
      const count = held?._count ?? 0;
      if (!limits) return [];
      return [
        {
          aidBand,
          ceilingCents: limits.ceilingCents,
          plans: count,
          averageCents: count ? Math.round((held?._sum.committedCents ?? 0) / count) : 0,
          dearestCents: held?._max.committedCents ?? 0,
        },
      ];
    }),
  }));
}
