import { parse } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import { expect, test, vi } from "vitest";
import { comparisonRows } from "@/app/(portal)/plans/regional/comparison-rows";
import { readContent } from "@/domain/plan-content";
import { compareRegional, type OwnLine } from "@/domain/regional";
import { asSystem } from "@/server/db";
import { compareRegionalList } from "@/server/regional/read-lists";
import { aUser } from "../../support/organisation-factories";
import { aPlanByResult } from "../../support/outcome-factories";
import { aSignedPlan, eventsOf } from "../../support/plan-factories";
import { bytesOf, ending, origin, posted, signInAs } from "../../support/route-answers";
import { sayIn } from "../../support/say";

// After the stand-ins for Next.js, which the static imports above put in place.
const { GET: takePlan } = await import("@/app/(portal)/plans/[planId]/regional/export/route");
const { POST: sendList } = await import("@/app/(portal)/plans/regional/upload/route");
const { GET: takeComparison } = await import("@/app/(portal)/plans/regional/[listId]/export/route");

vi.setConfig({ testTimeout: 60_000 });

const plan = (planId: string, format: string) =>
  ending(takePlan(new Request(`${origin}/?format=${format}`), { params: Promise.resolve({ planId }) }));
const comparison = (listId: string, format: string) =>
  ending(takeComparison(new Request(`${origin}/?format=${format}`), { params: Promise.resolve({ listId }) }));
const send = (text: string) => ending(sendList(posted("/plans/regional/upload", new File([text], "elenco.csv"))));

const sheet = async (bytes: Uint8Array) => (await readXlsx(Buffer.from(bytes)))[0]?.data ?? [];
const csv = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), { delimiter: ";", bom: true, relax_column_count: false });

test("the plan comes out in the two sections and six columns of the regional form, hours and euro as numbers", async () => {
  const { operator, socialWorker, planId } = await aPlanByResult("L13");
  await signInAs(operator);
  const { content } = await asSystem("test", (tx) =>
    tx.planVersion.findFirstOrThrow({ where: { planId, status: "SIGNED" } }),
  );
  const lines = readContent(content)?.lines ?? [];
  const deliverer = lines[0]?.deliverer ?? "";
  const [heading, ...rows] = csv(await bytesOf(await plan(planId, "csv")));
  expect(heading).toEqual([
    "Sezione",
    "Tipologia",
    "Periodo",
    "Operatore che eroga",
    "Soggetti terzi",
    "Ore",
    "Valorizzazione",
  ]);
  const period = "23/11/2026 – 22/05/2027";
  const work = "A) Servizi al lavoro";
  expect(rows).toEqual([
    [work, "L01 Accoglienza e accesso ai servizi", period, deliverer, "", "1", "0,00"],
    [work, "L02 Colloquio specialistico", period, deliverer, "", "2", "68,00"],
    [work, "L03 Definizione del percorso", period, deliverer, "", "2", "68,00"],
    [work, "L09 Coaching", period, deliverer, "", "12", "408,00"],
    [work, "L13 Inserimento e avvio al lavoro (1 risultato)", period, deliverer, "", "", "1600,00"],
  ]);
  const [, ...cells] = await sheet(await bytesOf(await plan(planId, "xlsx")));
  expect(cells.map((row) => row.slice(5))).toEqual([
    [1, 0],
    [2, 68],
    [2, 68],
    [12, 408],
    [null, 1600],
  ]);
  expect((await eventsOf(planId)).at(-1)).toBe("regional.exported");
  await signInAs(socialWorker);
  expect(await plan(planId, "csv")).toBe("not found");
});

test("an uploaded list leads to its comparison, whose file holds exactly what the screen shows", async () => {
  const { operator, plan: signed } = await aSignedPlan();
  await asSystem("test", (tx) =>
    tx.person.update({ where: { id: signed.personId }, data: { identifier: "RSSMRA85C55E897Y" } }),
  );
  await signInAs(operator);
  const where = await send(
    [
      "Protocollo;Codice fiscale;Servizio;Ore;Importo;Dal;Al",
      "1;RSSMRA85C55E897Y;L09;10;408,00;23/11/2026;22/05/2027",
      "1;RSSMRA85C55E897Y;L02;2;68,00;23/11/2026;22/05/2027",
      '1;BNCGFR72T01E897G;"=HYPERLINK(""http://x"")";1;1,00;23/11/2026;22/05/2027',
    ].join("\n"),
  );
  const listId = /^\/plans\/regional\/([0-9a-f-]{36})$/.exec(String(where))?.[1] ?? "";
  const list = await compareRegionalList(operator, listId);
  if (!list) throw new Error("the list is not there");
  const say = sayIn("it");
  const shown = comparisonRows(list, {
    line: (of) => say("regional.compare.line", of),
    unknownAmount: say("regional.compare.unknownAmount"),
    wholePlan: (count) => say("regional.compare.wholePlan", { count }),
  }).map(({ person, service, kind, there, here }) => [
    person,
    service,
    say(`regional.compare.kind.${kind}`),
    there || "—",
    here || "—",
  ]);
  expect(shown.map(([, service, what]) => [service, what])).toEqual([
    ["L09 Coaching", "Ore diverse"],
    ["L01 Accoglienza e accesso ai servizi", "Manca nel sistema regionale"],
    ["L03 Definizione del percorso", "Manca nel sistema regionale"],
    ['=HYPERLINK("http://x")', "Non trovato in Ponte"],
  ]);
  const [, ...rows] = await sheet(await bytesOf(await comparison(listId, "xlsx")));
  expect(rows).toEqual(shown.map((row) => row.map((cell) => cell)));
  const [, ...lines] = csv(await bytesOf(await comparison(listId, "csv")));
  expect(lines.map((row) => row.map((cell) => cell.replace(/^'(?==)/, "")))).toEqual(shown);
  await signInAs(await aUser("EMPLOYMENT_OPERATOR"));
  expect(await comparison(listId, "csv")).toBe("not found");
});

test("a list with wrong columns leads back with the words that say which are missing", async () => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  await signInAs(operator);
  expect(await send("Servizio;Ore\nL09;1")).toBe(
    "/plans/regional?problem=regional.refusals.columnsMissing&columns=protocollo%2C+codice+fiscale%2C+importo%2C+dal%2C+al",
  );
  expect(await ending(sendList(posted("/plans/regional/upload", null)))).toMatch(/problem=regional\.refusals\.file/);
  await signInAs(await aUser("SOCIAL_WORKER"));
  expect(await send("Servizio;Ore\nL09;1")).toBe("not found");
});

test("a plan that is not there at all is one line, after what was typed wrong, and no line is lost", () => {
  const line = (planId: string, code: string, identifier: string): OwnLine => ({
    key: `${planId} ${code}`,
    planId,
    personId: planId,
    identifier,
    protocol: null,
    code,
    name: code,
    minutes: 60,
    amountCents: null,
    startsOn: "2026-11-23",
    endsOn: "2027-05-22",
  });
  const row = { line: 2, protocol: "1", identifier: "RSSMRA85C55E897Y", service: "L09", hours: "2", amount: "" };
  const compared = compareRegional(
    [{ ...row, from: "23/11/2026", to: "22/05/2027" }],
    [
      line("typed", "L09", "RSSMRA85C55E897Y"),
      line("typed", "L02", "RSSMRA85C55E897Y"),
      line("never", "L01", "BNCGFR72T01E897G"),
      line("never", "L02", "BNCGFR72T01E897G"),
    ],
  );
  const rows = comparisonRows(
    {
      compared,
      names: new Map([
        ["typed", "Rossi"],
        ["never", "Bianchi"],
      ]),
    },
    { line: () => "…", unknownAmount: "?", wholePlan: (count) => `all ${count}` },
  );
  expect(rows.map(({ person, service, kind }) => [person, service, kind])).toEqual([
    ["Rossi", "L09 L09", "hours"],
    ["Rossi", "L02 L02", "missingThere"],
    ["Bianchi", "all 2", "missingThere"],
  ]);
});
