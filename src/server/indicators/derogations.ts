import "server-only";
import { grantedDerogations, openDerogations } from "@/domain/derogation";
import { may } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import type { Scope } from "./scope";

const { sql, empty } = Prisma;

/** The figures about derogations, and the requests behind each. */
export const derogationFigures = {
  derogated: grantedDerogations,
  derogationsGranted: grantedDerogations,
  derogationsOpen: openDerogations,
} as const;
/** One of those. */
export type DerogationFigure = keyof typeof derogationFigures;

const ownProvider = ({ actor }: Scope) =>
  actor.role === "MUNICIPAL_OFFICER" ? {} : { providerOrganisationId: actor.organisationId };

/** How much was granted over the ceilings of the measures, by how many derogations, and how many requests are open; null for who has nothing to do with measures. Cents. */
export async function countDerogations(tx: Tx, scope: Scope) {
  const { actor, filter } = scope;
  if (!may(actor, "programme.read")) return null;
  const found = await tx.derogation.groupBy({
    by: ["status"],
    where: {
      plan: {
        sharedAt: { not: null },
        ...ownProvider(scope),
        programme: filter.programmeId ? { id: filter.programmeId } : { active: true },
      },
    },
    _count: true,
    _sum: { grantedCents: true },
  });
  const of = (figure: DerogationFigure) =>
    found.filter(({ status }) => (derogationFigures[figure] as readonly string[]).includes(status));
  return {
    cents: of("derogated").reduce((sum, { _sum }) => sum + (_sum.grantedCents ?? 0), 0),
    granted: of("derogationsGranted").reduce((sum, { _count }) => sum + _count, 0),
    open: of("derogationsOpen").reduce((sum, { _count }) => sum + _count, 0),
  };
}

/** The requests behind one of those figures, as rows with the plan they are about. Cents. */
export function derogationRows(scope: Scope, figure: DerogationFigure): Prisma.Sql {
  const { actor, filter } = scope;
  const own =
    actor.role === "MUNICIPAL_OFFICER" ? empty : sql`and p."providerOrganisationId" = ${actor.organisationId}::uuid`;
  const programme = filter.programmeId ? sql`p."programmeId" = ${filter.programmeId}::uuid` : sql`m.active`;
  const cents = figure === "derogationsOpen" ? sql`d."requestedCents"` : sql`d."grantedCents"`;
  return sql`select d.id, p."personId" as person_id, p.id as plan_id, p.code as plan, d.ceiling::text as ceiling,
      (d."requestedAt" at time zone 'Europe/Rome')::date::text as "requestedOn", d."expiresOn"::text as "endsOn",
      ${cents}::float8 as cents
    from "Derogation" d join "Plan" p on p.id = d."planId" join "Programme" m on m.id = p."programmeId"
    where d.status::text in (${Prisma.join([...derogationFigures[figure]])}) and p."sharedAt" is not null and ${programme} ${own}`;
}
