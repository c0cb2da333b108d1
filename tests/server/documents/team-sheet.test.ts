import { expect, test, vi } from "vitest";
import { sheetTitles } from "@/app/(portal)/households/[householdId]/sheet-titles";
import type { Actor } from "@/domain/permissions";
import { addDays } from "@/lib/dates";
import { teamSheetData } from "@/server/documents/team-sheet-data";
import { typeset } from "@/server/documents/typst";
import { getSheet } from "@/server/overview/get-sheet";
import { giveHouseholdTask } from "@/server/tasks/give-household-task";
import { aHousehold, aPerson, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { accessible } from "../../support/papers";
import { aSignedPlan } from "../../support/plan-factories";
import { readPdf } from "../../support/read-pdf";
import { sayIn } from "../../support/say";

vi.setConfig({ testTimeout: 60_000 });
const say = sayIn("it");

async function paper(actor: Actor, householdId: string) {
  const sheet = await getSheet(actor, householdId);
  if (!sheet) return null;
  const data = teamSheetData(sheet, sheetTitles(say, sheet.household), { say, demonstration: true });
  return readPdf(await typeset("team-sheet", data));
}

/** Everything a case may hold, and long words for all of it. */
async function fill(householdId: string, socialWorker: Actor) {
  const createdById = socialWorker.id;
  const { organisationId } = socialWorker;
  for (let number = 0; number < 11; number += 1) {
    const person = await aPerson(organisationId, {
      firstName: "Maria Concetta Addolorata",
      lastName: "Evangelisti Montecuccoli",
    });
    await look((tx) =>
      tx.householdMember.create({
        data: { householdId, personId: person.id, relationship: "CHILD", employable: true },
      }),
    );
    const assigneeId = socialWorker.id;
    const body = `Telefonare ad ALER per la rateizzazione e scrivere al Comune, numero ${number}`;
    await giveHouseholdTask(socialWorker, { householdId, assigneeId, body, dueOn: "2026-12-31" });
  }
  await look(async (tx) => {
    await tx.arrearsRecord.createMany({
      data: Array.from({ length: 24 }, (_, index) => ({
        householdId,
        recordedOn: new Date(addDays("2024-10-01", index * 30)),
        rentDebtCents: 100_000 + index * 12_345,
        chargesDebtCents: 5_000,
        months: index,
        source: "ALER" as const,
        createdById,
      })),
    });
    await tx.evictionStep.createMany({
      data: Array.from({ length: 12 }, (_, index) => ({
        householdId,
        stage: "BAILIFF_ACCESS" as const,
        occurredOn: new Date(addDays("2026-01-10", index * 25)),
        dueOn: new Date("2026-12-20"),
        createdById,
      })),
    });
    await tx.householdGoal.createMany({
      data: Array.from({ length: 9 }, () => ({
        householdId,
        body: "Pagare",
        dueOn: new Date("2026-10-01"),
        createdById,
      })),
    });
  });
}

test("a household with much to tell still fits one A4 page, and says how much it leaves out", async () => {
  const { socialWorker, household } = await aSignedPlan();
  await fill(household.id, socialWorker);
  const read = await paper(socialWorker, household.id);
  if (!read) throw new Error("the sheet is out of sight");
  expect(read.pages).toHaveLength(1);
  accessible(read);
  expect(read.title).toBe("Scheda per l’équipe");
  expect(read.pages[0]?.artifacts).toContain("pagina 1 di 1");
  for (const words of [
    "e altri 6",
    "Accesso dell’ufficiale giudiziario",
    "Telefonare ad ALER",
    "firmato il 23/11/2026",
  ])
    expect(read.text).toContain(words);
  const reads = await look((tx) => tx.fileRead.findMany({ where: { householdId: household.id } }));
  expect(reads.map(({ page, actorId }) => `${page} ${actorId}`)).toEqual([`household.sheet ${socialWorker.id}`]);
});

test("a household of which little is known has its page too, and nobody else's eyes get it", async () => {
  const anna = await aUser();
  const { id } = await aHousehold(anna);
  const read = await paper(anna, id);
  if (!read) throw new Error("the sheet is out of sight");
  expect(read.pages).toHaveLength(1);
  accessible(read);
  expect(read.text).toContain("Non ci sono abbastanza rilevazioni");
  for (const role of ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "MUNICIPAL_OFFICER"] as const)
    expect(await paper(await aUser(role), id)).toBeNull();
});
