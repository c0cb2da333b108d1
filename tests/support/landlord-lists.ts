import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { asSystem } from "@/server/db";

/** A list of a few lines. */
export const small = await readFile(fileURLToPath(new URL("../fixtures/elenco-piccolo.csv", import.meta.url)), "utf8");

/** The first line of a list. */
export const header =
  "Contratto;Nominativo;Codice fiscale;Nato il;Via;N. civico;Località;Tipologia;Morosità;Mensilità;Data;Note";

/** A line of a list, about Maria Rossi unless told otherwise. */
export const line = (over: Partial<Record<string, string>> = {}) =>
  Object.values({
    code: "C-1",
    name: "ROSSI MARIA",
    identifier: "RSSMRA85C55E897Y",
    born: "15/03/1985",
    street: "Via Prova",
    number: "1",
    city: "Mantova",
    kind: "SAP ALER",
    debt: "1.200,00",
    months: "6",
    day: "30/09/2026",
    note: "",
    ...over,
  }).join(";");

/** A list of these lines, as it is uploaded. */
export const listOf = (...lines: string[]) => Buffer.from([header, ...lines].join("\n"));

/** How many households there are. */
export const households = () => asSystem("test", (tx) => tx.household.count());

/** Why a command refused; null when it did not. */
export const reasonOf = (outcome: { ok: true } | { ok: false; reason: { key: string } }) =>
  outcome.ok ? null : outcome.reason.key;
