import "server-only";
import type { EarlierRow } from "@/domain/landlord-import-choice";
import type { RowValues } from "@/domain/landlord-import-row";
import type { Tx } from "../db";

/** A line as it is looked for among the earlier ones. */
export type ListLine = { number: number; raw: string[]; values: RowValues | null; who: string | null };

/** The earlier lines of a list, for finding those that speak of the same tenancy or person. */
export class EarlierLines {
  private readonly twins = new Map<string, number>();
  private readonly codes = new Map<string, EarlierRow>();
  private readonly people = new Map<string, EarlierRow>();
  private readonly names = new Map<string, EarlierRow>();

  /** Adds a line read before the ones still to come. Of two that say the same the first counts. */
  add({ number, raw, values, who }: ListLine) {
    const once = <T>(map: Map<string, T>, key: string | null, value: T) => {
      if (key && !map.has(key)) map.set(key, value);
    };
    once(this.twins, JSON.stringify(raw), number);
    if (!values) return;
    once(this.codes, values.contractCode, { number, values });
    once(this.people, values.identifierBase, { number, values });
    once(this.names, who, { number, values });
  }

  /** What earlier lines say of the same. A namesake with another codice fiscale is somebody else. */
  find({ raw, values, who }: ListLine) {
    const named = (who && this.names.get(who)) || null;
    const other =
      named?.values.identifierBase && values?.identifierBase && named.values.identifierBase !== values.identifierBase;
    return {
      twin: this.twins.get(JSON.stringify(raw)) ?? null,
      earlierCode: (values?.contractCode && this.codes.get(values.contractCode)) || null,
      earlierPerson: (values?.identifierBase && this.people.get(values.identifierBase)) || null,
      earlierName: other ? null : named,
    };
  }
}

/** The lines of a list before `number` that speak of the same as these. */
export async function earlierLines(tx: Tx, importId: string, before: number, lines: readonly ListLine[]) {
  const keys = (pick: (line: ListLine) => string | null | undefined) => [
    ...new Set(lines.map(pick).filter((key): key is string => Boolean(key))),
  ];
  const found = await tx.$queryRaw<ListLine[]>`
    select number, raw, parsed->'values' as values, parsed->>'who' as who from "LandlordImportRow"
    where "importId" = ${importId}::uuid and number < ${before} and parsed->>'kind' = 'tenancy' and (
      parsed->'values'->>'contractCode' = any(${keys(({ values }) => values?.contractCode)}::text[])
      or parsed->'values'->>'identifierBase' = any(${keys(({ values }) => values?.identifierBase)}::text[])
      or parsed->>'who' = any(${keys(({ who }) => who)}::text[])
      or raw in (select value from jsonb_array_elements(${JSON.stringify(lines.map(({ raw }) => raw))}::jsonb)))
    order by number`;
  const earlier = new EarlierLines();
  for (const line of found) earlier.add(line);
  return earlier;
}
