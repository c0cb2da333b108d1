import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { lastDayOf, living } from "@/domain/plan";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { editionInForce } from "../catalogue/read-editions";
import { asActor } from "../db";
import { findBasis } from "./create-plan";

/**
 * What the page of a new plan needs: the referral, the person's profile, and the programmes whose agreement holds with the
 * longest period the person's band allows in each. Null when this person may not see the referral or write plans.
 */
export async function getPlanStart(actor: Actor, referralId: string) {
  return asActor(actor, async (tx) => {
    const basis = await findBasis(tx, actor, referralId);
    if (!basis || !may(actor, "plan.write", { addressedToId: basis.toOrganisationId })) return null;
    const { assessment, ...referral } = basis;
    const day = today();
    const rows = await tx.programme.findMany({
      where: { active: true, agreements: { some: { organisationId: basis.toOrganisationId } } },
      orderBy: { code: "asc" },
      select: {
        id: true,
        code: true,
        name: true,
        verification: true,
        startsOn: true,
        endsOn: true,
        bands: { select: { aidBand: true, ceilingCents: true, maxMonths: true } },
        agreements: {
          where: { organisationId: basis.toOrganisationId },
          select: { act: true, validFrom: true, validTo: true },
        },
        plans: {
          where: { personId: basis.personId, status: { in: [...living] } },
          select: { id: true, code: true },
        },
      },
    });
    const programmes = [];
    for (const { startsOn, endsOn, bands, agreements, plans, ...programme } of rows) {
      const band = bands.find(({ aidBand }) => aidBand === assessment?.aidBand);
      const [agreement] = agreements;
      if (!agreement) continue;
      const first = [day, toDay(startsOn), toDay(agreement.validFrom)].sort().at(-1) ?? day;
      const last = toDay(endsOn);
      const longest = band ? lastDayOf(first, band.maxMonths) : first;
      programmes.push({
        ...programme,
        ceilingCents: band?.ceilingCents ?? null,
        maxMonths: band?.maxMonths ?? null,
        act: agreement.act,
        open: toDay(agreement.validTo) >= day && last >= day,
        edition: (await editionInForce(tx, programme.id, first))?.name ?? null,
        startsOn: first,
        endsOn: longest < last ? longest : last,
        living: plans[0] ?? null,
      });
    }
    return { referral, assessment, programmes };
  });
}
export type PlanStart = NonNullable<Awaited<ReturnType<typeof getPlanStart>>>;
