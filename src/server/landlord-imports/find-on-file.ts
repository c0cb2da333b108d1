import "server-only";
import { type KnownHousehold, nameWords, placeOfHome } from "@/domain/landlord-import-choice";
import type { RowValues } from "@/domain/landlord-import-row";
import { toDate, toDay } from "@/lib/dates";
import type { Tx } from "../db";

/** A line to look for: its number in the list and what it says. */
export type Line = { number: number; values: RowValues };

/** The households on file that a line may speak of, and the person by whom it was found who lives in none. */
export type OnFile = {
  byCode: KnownHousehold | null;
  byIdentifier: KnownHousehold | null;
  byName: KnownHousehold | null;
  byPlace: KnownHousehold | null;
  loosePersonId: string | null;
};
const nothing: OnFile = { byCode: null, byIdentifier: null, byName: null, byPlace: null, loosePersonId: null };

type Hit = { number: number; how: keyof OnFile; found: string };

/** Looks for many lines at once among the households of one organisation: by contract, codice fiscale, name and birth date, address. */
export async function findOnFile(tx: Tx, organisationId: string, lines: readonly Line[]): Promise<Map<number, OnFile>> {
  const asked = lines.map(({ number, values }) => ({
    number,
    code: values.contractCode,
    base: values.identifierBase,
    name: `${values.lastName} ${values.firstName}`,
    born: values.birthDate,
    address: values.address,
    street: values.streetNumber ?? "",
    unit: values.unit ?? "",
    city: values.city,
  }));
  const hits = await tx.$queryRaw<Hit[]>`
    with line as materialized (
      select l.*, name_key(l.name) as who, fold(l.address) as at, fold(l.street) as nr
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as l(number int, code text, base text, name text, born date, address text, street text, unit text, city text)
    )
    select l.number, 'byCode' as how, t."householdId"::text as found
      from line l join "Tenancy" t on t."organisationId" = ${organisationId}::uuid and t."contractCode" = l.code
    union all
    select l.number, case when m.id is null then 'loosePersonId' else 'byIdentifier' end, coalesce(m."householdId", p.id)::text
      from line l join "Person" p on p."organisationId" = ${organisationId}::uuid and p."identifierBase" = l.base
      left join "HouseholdMember" m on m."personId" = p.id and m."leftOn" is null
    union all
    select l.number, 'byName', m."householdId"::text
      from line l join "Person" p on p."organisationId" = ${organisationId}::uuid and p."nameKey" = l.who and p."birthDate" = l.born
       and (p."identifierBase" is null or l.base is null or p."identifierBase" = l.base)
      join "HouseholdMember" m on m."personId" = p.id and m."leftOn" is null
    union all
    select l.number, 'byPlace', t."householdId"::text
      from line l join "Tenancy" t on t."organisationId" = ${organisationId}::uuid and fold(t.address) = l.at
       and fold(coalesce(t."streetNumber", '')) = l.nr and fold(coalesce(t.unit, '')) = fold(l.unit)
       and fold(t.city) = fold(l.city) and t."endedOn" is null`;
  const ids = [...new Set(hits.filter(({ how }) => how !== "loosePersonId").map(({ found }) => found))];
  const known = await knownHouseholds(tx, ids, [...new Set(lines.map(({ values }) => values.recordedOn))]);
  const all = new Map<number, OnFile>();
  for (const { number, how, found } of hits) {
    const one = all.get(number) ?? { ...nothing };
    all.set(number, one);
    if (how === "loosePersonId") one.loosePersonId ??= found;
    else one[how] = preferred(one[how], known.get(found) ?? null);
  }
  return all;
}

// Of two, the one still followed.
const preferred = (before: KnownHousehold | null, now: KnownHousehold | null) =>
  before?.open ? before : (now ?? before);

/** What must be known of these households to compare lines with them; readings of the debt only of the days asked for. */
export async function knownHouseholds(
  tx: Tx,
  ids: string[],
  days: readonly string[],
): Promise<Map<string, KnownHousehold>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.household.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      code: true,
      displayName: true,
      status: true,
      evictionStage: true,
      members: {
        where: { leftOn: null },
        select: { person: { select: { identifierBase: true, lastName: true, firstName: true } } },
      },
      tenancies: {
        select: { id: true, contractCode: true, address: true, streetNumber: true, unit: true, city: true },
      },
      arrears: {
        where: { voidedAt: null, recordedOn: { in: days.map(toDate) } },
        select: { tenancyId: true, recordedOn: true, rentDebtCents: true, chargesDebtCents: true, months: true },
      },
      isee: { select: { year: true, iseeCents: true } },
    },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        code: row.code,
        name: row.displayName,
        open: row.status === "OPEN",
        evictionStage: row.evictionStage,
        bases: row.members.flatMap(({ person }) => person.identifierBase ?? []),
        names: row.members.map(({ person }) => nameWords(person)),
        tenancies: row.tenancies.map((home) => ({
          id: home.id,
          contractCode: home.contractCode,
          place: placeOfHome(home),
        })),
        readings: row.arrears.map((one) => ({ ...one, recordedOn: toDay(one.recordedOn) })),
        isee: row.isee,
      },
    ]),
  );
}
