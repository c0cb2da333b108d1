import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { columnsOf, type MapColumns } from "@/domain/landlord-import-columns";
import type { Actor } from "@/domain/permissions";
import { formatDay } from "@/lib/dates";
import { typedCents } from "@/lib/money";
import { applyList } from "@/server/landlord-imports/apply-list";
import { mapColumns } from "@/server/landlord-imports/map-columns";
import { getList } from "@/server/landlord-imports/read-lists";
import { receiveList } from "@/server/landlord-imports/receive-list";
import { continueImport } from "@/server/landlord-imports/work";
import { anOrigin, codeOf, invent } from "./people";
import { type Dice, made, type Timeline } from "./timeline";

const heading =
  "COD. CONTRATTO;INTESTATARIO;COD. FISCALE;DATA DI NASCITA;INDIRIZZO;CIVICO;COMUNE;CAP;TIPO ALLOGGIO;CANONE MENSILE;DEBITO CANONE;DEBITO SPESE;MESI;DATA RILEVAZIONE";
const newHouseholds = 12;

/** Lets a social worker import the landlord's list of the month: twelve households nobody knew yet, two whose debt is read again. */
export async function tellLandlordList(
  time: Timeline,
  worker: Actor,
  known: { contractCode: string; holder: string }[],
  dice: Dice,
) {
  const daysAgo = 34;
  const readOn = formatDay(time.daysAgo(daysAgo + 3));
  const lines = [`ELENCO NUCLEI IN MOROSITA' - situazione al ${readOn}`, "", heading];
  for (let n = 1; n <= newHouseholds; n++) {
    const origin = anOrigin(dice);
    const holder = invent(dice, dice.pick(["F", "M"] as const), [1955, 2000], origin, dice.pick(origin.last));
    const months = dice.between(3, 24);
    const rent = dice.between(90, 320) * 100;
    lines.push(
      [
        `EL${40_000 + n}`,
        `${holder.lastName} ${holder.firstName}`.toUpperCase(),
        await codeOf(holder),
        formatDay(holder.birthDate),
        dice.pick(["Via Benaco", "Via Calvi", "Via Pisano"]),
        String(dice.between(1, 90)),
        "MANTOVA",
        "46100",
        dice.pick(["SAP - ALER", "ERP COMUNE", "SAS"]),
        typedCents(rent),
        typedCents(rent * months),
        typedCents(dice.between(0, 60) * 1000),
        String(months),
        readOn,
      ].join(";"),
    );
  }
  for (const { contractCode, holder } of known)
    lines.push(
      [
        contractCode,
        holder,
        "",
        "",
        "Via Canneti",
        "18",
        "MANTOVA",
        "46100",
        "SAP - ALER",
        "240,00",
        "2.050,00",
        "890,00",
        "8",
        readOn,
      ].join(";"),
    );
  time.on(daysAgo, "10:00", () => bringIn(worker, lines.join("\r\n")));
}

async function bringIn(worker: Actor, content: string) {
  const folder = await mkdtemp(join(tmpdir(), "ponte-list-"));
  try {
    const path = join(folder, "list");
    await writeFile(path, content);
    const { id } = made(await receiveList(worker, { name: "elenco-morosita-dimostrativo.csv", path }));
    made(await mapColumns(worker, await guessedColumns(worker, id)));
    await continueImport(worker, id);
    const staged = await getList(worker, id);
    made(await applyList(worker, { importId: id, version: staged?.version ?? 0, skipErrors: true }));
    await continueImport(worker, id);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The columns as Ponte guessed them, confirmed. */
async function guessedColumns(worker: Actor, importId: string): Promise<MapColumns> {
  const list = await getList(worker, importId);
  if (!list) throw new Error("the list just received is there");
  const columns = Object.fromEntries(
    Object.keys(columnsOf({})).map((place) => [`column${place}`, null as string | null]),
  );
  for (const [field, place] of Object.entries(list.mapping.columns)) columns[`column${place}`] = field;
  return {
    ...columns,
    importId,
    version: list.version,
    source: "ALER",
    recordedOn: list.mapping.recordedOn,
    city: null,
  } as MapColumns;
}
