import "server-only";
import type { StagedRow } from "@/domain/landlord-import";
import { decide, nameWords } from "@/domain/landlord-import-choice";
import type { Mapping } from "@/domain/landlord-import-columns";
import { kindOf, type RowDefaults, type RowTexts, readRow, textsOf } from "@/domain/landlord-import-row";
import type { Tx } from "../db";
import { earlierLines, type ListLine } from "./find-in-list";
import { findOnFile } from "./find-on-file";

/** How the lines of one list are to be read. */
export type Reading = {
  importId: string;
  organisationId: string;
  header: string[];
  columns: Mapping;
  defaults: RowDefaults;
};

/** A line to read: its cells, and its texts when somebody put them right. */
export type RawLine = { id: string; number: number; raw: string[]; fixed: RowTexts | null; eviction?: boolean };

/** Reads lines in their order, says what is wrong with them, what they match, and what to do with them; all in a few statements. */
export async function stageLines(tx: Tx, reading: Reading, lines: readonly RawLine[]) {
  const read = await Promise.all(lines.map((line) => readLine(reading, line)));
  const tenancies = read.filter(({ staged }) => staged.kind === "tenancy");
  const asked: ListLine[] = tenancies.map(({ line, staged }) => ({ ...line, values: staged.values, who: staged.who }));
  const earlier = await earlierLines(tx, reading.importId, lines[0]?.number ?? 0, asked);
  const onFile = await findOnFile(
    tx,
    reading.organisationId,
    asked.flatMap(({ number, values }) => (values ? [{ number, values }] : [])),
  );

  const rows = read.map(({ line, staged, problems }) => {
    if (staged.kind !== "tenancy") return record(line.id, staged, problems, null);
    const asking = { ...line, values: staged.values, who: staged.who };
    const found = onFile.get(line.number);
    const decision = decide(staged.values, {
      byCode: found?.byCode ?? null,
      byIdentifier: found?.byIdentifier ?? null,
      byName: found?.byName ?? null,
      byPlace: found?.byPlace ?? null,
      loosePersonId: found?.loosePersonId ?? null,
      ...earlier.find(asking),
    });
    earlier.add(asking);
    const { sameAsRow, unchanged } = decision;
    return record(line.id, { ...staged, sameAsRow, unchanged }, [...problems, ...decision.doubts], decision);
  });
  await write(tx, rows);
}

async function readLine({ header, columns, defaults }: Reading, line: RawLine) {
  const kind = line.fixed ? "tenancy" : kindOf(line.raw, header);
  const texts = line.fixed ?? textsOf(line.raw, columns);
  const { values, problems, hints } =
    kind === "tenancy" ? await readRow(texts, defaults) : { values: null, problems: [], hints: [] };
  const staged: StagedRow = {
    kind,
    texts,
    values,
    hints,
    sameAsRow: null,
    unchanged: false,
    who: values?.birthDate ? `${nameWords(values)}|${values.birthDate}` : null,
    fixed: line.fixed !== null,
    eviction: line.eviction ?? true,
  };
  return { line, staged, problems };
}

function record(
  id: string,
  staged: StagedRow,
  problems: Awaited<ReturnType<typeof readLine>>["problems"],
  decision: ReturnType<typeof decide> | null,
) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return {
    id,
    parsed: staged,
    problems,
    problemCount: decision?.match === "REPEATED_ROW" ? 0 : errors,
    warningCount: problems.length - errors,
    match: decision?.match ?? "NONE",
    householdId: decision?.householdId ?? null,
    reason: decision?.reason ?? null,
    choice: decision?.choice ?? "SKIP",
  };
}

const write = (tx: Tx, rows: ReturnType<typeof record>[]) => tx.$executeRaw`
  update "LandlordImportRow" r set parsed = v.parsed, problems = v.problems, "problemCount" = v."problemCount",
    "warningCount" = v."warningCount", match = v.match::"ImportMatch", "matchedHouseholdId" = v."householdId",
    "matchReason" = nullif(v.reason, 'null'::jsonb), choice = v.choice::"ImportChoice", version = r.version + 1
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, parsed jsonb, problems jsonb, "problemCount" int,
    "warningCount" int, match text, "householdId" uuid, reason jsonb, choice text)
  where r.id = v.id`;
