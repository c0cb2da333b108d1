import "server-only";
import { mostPerRule, type Waiting } from "@/domain/today";
import type { TodayRule } from "./rule";

/** Share of a ceiling from which it is worth a look (product rules §3.4: warn at 80 %). */
const nearShare = 0.8;

/** Funds and allocations committed for 80 % and more. */
export const ceilingNear: TodayRule = async (tx) => {
  const rows = await tx.$queryRaw<{ id: string; name: string; provider: string | null; share: number }[]>`
    select * from (
      select p.id, p.name, null as provider, (p."committedCents"::float8 / p."fundCents") as share
      from "Programme" p where p.active and p."fundCents" > 0
      union all
      select p.id, p.name, o.name, (a."committedCents"::float8 / a."allocationCents")
      from "Agreement" a join "Programme" p on p.id = a."programmeId" join "Organisation" o on o.id = a."organisationId"
      where p.active and a."allocationCents" > 0
    ) ceilings where share >= ${nearShare} order by share desc, id limit ${mostPerRule}`;
  return rows.map(
    ({ id, name, provider, share }): Waiting => ({
      id: `${id} ${provider}`,
      rule: "ceilingNear",
      href: "/dashboard",
      subject: name,
      level: share > 1 ? "late" : "soon",
      when: null,
      values: { percent: Math.round(share * 100), provider: provider ?? "none" },
    }),
  );
};
