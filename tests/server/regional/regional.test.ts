import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { writeXlsx } from "@/lib/spreadsheet";
import { asSystem } from "@/server/db";
import { enterPlan } from "@/server/regional/enter-plan";
import { getRegional } from "@/server/regional/get-regional";
import { compareRegionalList, listPlansToEnter, listRegionalLists } from "@/server/regional/read-lists";
import { receiveRegionalList } from "@/server/regional/receive-list";
import { aUser } from "../../support/organisation-factories";
import { aPlan, aSignedPlan, aVariedPlan, eventsOf, must, signEverything } from "../../support/plan-factories";

const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const signedVersion = (planId: string) =>
  asSystem("test", (tx) => tx.planVersion.findFirstOrThrow({ where: { planId, status: "SIGNED" } }));
const entry = async (planId: string, over = {}) => ({
  planId,
  planVersionId: (await signedVersion(planId)).id,
  enteredOn: "2026-11-23",
  protocol: "REG/2026/1",
  ...over,
});

test("a signed version is typed in once under a protocol, also when two people say so at once", async () => {
  const { operator, plan } = await aSignedPlan();
  expect((await getRegional(operator, plan.id))?.state).toBe("toEnter");
  expect((await listPlansToEnter(operator)).map(({ id }) => id)).toEqual([plan.id]);
  const one = await entry(plan.id);
  const both = await Promise.all([enterPlan(operator, one), enterPlan(operator, one)]);
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "regional.refusals.alreadyEntered"]);
  expect(await getRegional(operator, plan.id)).toMatchObject({
    state: "entered",
    changes: [],
    entries: [{ protocol: "REG/2026/1", number: 1 }],
  });
  expect(await listPlansToEnter(operator)).toEqual([]);
  expect((await eventsOf(plan.id)).at(-1)).toBe("regional.entered");
});

test("a day before the signature, and a version not in force, are refused", async () => {
  const { operator, plan } = await aSignedPlan();
  expect(reasonOf(await enterPlan(operator, await entry(plan.id, { enteredOn: "2026-11-22" })))).toBe(
    "regional.refusals.beforeSigning",
  );
  const draft = await aPlan();
  const wrong = { planId: draft.plan.id, planVersionId: draft.planVersion.id, enteredOn: "2026-11-23", protocol: "1" };
  expect(reasonOf(await enterPlan(draft.operator, wrong))).toBe("regional.refusals.notInForce");
  expect(await getRegional(draft.operator, draft.plan.id)).toBeNull();
});

test("after a variation is signed the plan is to be typed in again, with what changed; the old entry cannot be altered", async () => {
  const basis = await aVariedPlan("14");
  const { operator, plan } = basis;
  const before = await entry(plan.id);
  must(await enterPlan(operator, before));
  must(await signEverything(basis));
  const page = await getRegional(operator, plan.id);
  expect(page?.state).toBe("again");
  expect(page?.changes.map(({ message }) => message.key)).toEqual(["plan.changes.volume"]);
  expect(reasonOf(await enterPlan(operator, { ...before, protocol: "REG/2026/2" }))).toBe(
    "regional.refusals.notInForce",
  );
  must(await enterPlan(operator, await entry(plan.id, { protocol: "REG/2026/2" })));
  expect((await getRegional(operator, plan.id))?.state).toBe("entered");
  await expect(asSystem("test", (tx) => tx.regionalEntry.deleteMany())).rejects.toThrow();
  await expect(asSystem("test", (tx) => tx.regionalEntry.updateMany({ data: { protocol: "x" } }))).rejects.toThrow();
});

test("it is the provider's own work: the Officina may not, and nobody else knows of it", async () => {
  const { operator, socialWorker, plan } = await aSignedPlan();
  const one = await entry(plan.id);
  await expect(enterPlan(socialWorker, one)).rejects.toThrow(Forbidden);
  expect(await getRegional(socialWorker, plan.id)).toBeNull();
  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  await expect(enterPlan(stranger, one)).rejects.toThrow(NotVisible);
  expect(await getRegional(stranger, plan.id)).toBeNull();
  expect(await listRegionalLists(socialWorker, null)).toBeNull();
  expect(await compareRegionalList(await aUser("MUNICIPAL_OFFICER"), plan.id)).toBeNull();
  await expect(receiveRegionalList(socialWorker, await aFile("x"))).rejects.toThrow(Forbidden);
  expect((await getRegional(operator, plan.id))?.entries).toEqual([]);
});

/** A file on the disk, as the upload leaves it. */
async function aFile(content: string | Uint8Array, name = "elenco.csv") {
  const path = join(await mkdtemp(join(tmpdir(), "ponte-regional-")), name);
  await writeFile(path, content);
  return { name, path };
}
const header = "Protocollo;Codice fiscale;Servizio;Ore;Importo;Dal;Al";

/** The rows of a signed plan as they ought to be there. */
async function typedRows(planId: string) {
  const lines = await asSystem("test", (tx) =>
    tx.planLine.findMany({
      where: { planVersion: { planId, status: "SIGNED" } },
      orderBy: { serviceCode: "asc" },
      include: { planVersion: { include: { plan: { include: { person: true } } } } },
    }),
  );
  return lines.map(({ planVersion, serviceCode, quantity, amountCents }) => [
    "REG/2026/1",
    planVersion.plan.person.identifier,
    serviceCode,
    String(quantity / 60).replace(".", ","),
    ((amountCents ?? 0) / 100).toFixed(2).replace(".", ","),
    "23/11/2026",
    "22/05/2027",
  ]);
}

async function aKnownPlan(identifier: string) {
  const basis = await aSignedPlan();
  await asSystem("test", (tx) => tx.person.update({ where: { id: basis.plan.personId }, data: { identifier } }));
  return basis;
}

test("a list equal to the plans shows no difference; each changed row shows its own", async () => {
  const { operator, plan } = await aKnownPlan("RSSMRA85C55E897Y");
  const rows = await typedRows(plan.id);
  const equal = must(
    await receiveRegionalList(operator, await aFile([header, ...rows.map((r) => r.join(";"))].join("\n"))),
  );
  const same = await compareRegionalList(operator, equal.data.id);
  expect(same?.compared).toMatchObject({ missingThere: [], missingHere: [], unknown: [] });
  expect(same?.compared.pairs.flatMap(({ differences }) => differences)).toEqual([]);
  expect(same?.compared.pairs).toHaveLength(4);

  const [first = [], second = [], ...rest] = rows;
  const changed = [second.with(3, "9"), ...rest, second.with(1, "BNCGFR72T01E897G"), first.with(2, "L99")];
  const list = must(
    await receiveRegionalList(operator, await aFile([header, ...changed.map((r) => r.join(";"))].join("\n"))),
  );
  const found = await compareRegionalList(operator, list.data.id);
  expect(found?.compared.missingThere).toEqual([]);
  expect(found?.compared.pairs.flatMap(({ differences }) => differences.map(({ field }) => field)).toSorted()).toEqual([
    "hours",
    "service",
  ]);
  expect(found?.compared.unknown.map(({ identifier }) => identifier)).toEqual(["BNCGFR72T01E897G"]);
  expect((await listRegionalLists(operator, null))?.rows.map(({ rowCount }) => rowCount)).toEqual([5, 4]);
});

test("an Excel file with days and amounts as values is read like its CSV", async () => {
  const { operator, plan } = await aKnownPlan("RSSMRA85C55E897Y");
  const rows = await typedRows(plan.id);
  const bytes = await writeXlsx(
    "Elenco",
    [
      { header: "Prot." },
      { header: "Codice Fiscale" },
      { header: "Tipologia" },
      { header: "Ore", kind: "minutes" },
      { header: "Valorizzazione", kind: "cents" },
      { header: "Dal", kind: "day" },
      { header: "Al", kind: "day" },
    ],
    rows.map(([protocol, identifier, service, hours, amount]) => [
      protocol,
      identifier,
      service,
      Number(hours) * 60,
      Math.round(Number(String(amount).replace(",", ".")) * 100),
      "2026-11-23",
      "2027-05-22",
    ]),
  );
  const { data } = must(await receiveRegionalList(operator, await aFile(bytes, "elenco.xlsx")));
  const found = await compareRegionalList(operator, data.id);
  expect(found?.compared.pairs.flatMap(({ differences }) => differences)).toEqual([]);
  expect(found?.compared.pairs).toHaveLength(4);
});

test("what is known of others is not told: a person of another provider is unknown, like one who is nowhere", async () => {
  const theirs = await aKnownPlan("BNCGFR72T01E897G");
  const { operator } = await aKnownPlan("RSSMRA85C55E897Y");
  const rows = [
    ...(await typedRows(theirs.plan.id)),
    ["1", "LMRFTM88M49Z330F", "L09", "1", "1", "23/11/2026", "22/05/2027"],
  ];
  const { data } = must(
    await receiveRegionalList(operator, await aFile([header, ...rows.map((r) => r.join(";"))].join("\n"))),
  );
  const found = await compareRegionalList(operator, data.id);
  expect(found?.compared.unknown).toHaveLength(5);
  expect([...(found?.names.keys() ?? [])]).not.toContain(theirs.plan.personId);
  expect(await compareRegionalList(theirs.operator, data.id)).toBeNull();
});

test.each([
  ["without two of its columns", "Codice fiscale;Servizio;Ore;Dal;Al\nX;Y;1;2;3", "regional.refusals.columnsMissing"],
  ["with a header and nothing under it", header, "regional.refusals.noRows"],
  ["that is empty", "", "tableFile.empty"],
  ["that is no table", "%PDF-1.4\n%âãÏÓ\n", "tableFile.notATable"],
  [
    "with too many rows",
    [header, ...Array.from({ length: 5001 }, () => "1;2;3;4;5;6;7")].join("\n"),
    "regional.refusals.tooManyRows",
  ],
])("a list %s is refused in words, and nothing of it is kept", async (_name, content, reason) => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const outcome = await receiveRegionalList(operator, await aFile(content));
  expect(reasonOf(outcome)).toBe(reason);
  if (reason.endsWith("columnsMissing"))
    expect(outcome).toMatchObject({ reason: { values: { columns: "protocollo, importo" } } });
  expect((await listRegionalLists(operator, null))?.rows).toEqual([]);
});
