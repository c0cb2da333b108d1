import { expect, test } from "vitest";
import { availabilitySelect, getSheet, sheetSelect } from "@/server/candidacies/get-sheet";
import { asSystem } from "@/server/db";
import { aCandidacy } from "../../support/network-factories";
import { aUser } from "../../support/organisation-factories";

/** Every column of a selection, as "person.firstName". */
const columns = (select: object, path = ""): string[] =>
  Object.entries(select).flatMap(([name, value]) =>
    value === true ? [`${path}${name}`] : columns((value as { select: object }).select, `${path}${name}.`),
  );

test("the sheet for the company is made of these columns and no other", () => {
  expect(columns(sheetSelect).toSorted()).toEqual([
    "id",
    "motivation",
    "opportunity.city",
    "opportunity.code",
    "opportunity.id",
    "opportunity.kind",
    "opportunity.organisation.name",
    "opportunity.title",
    "person.firstName",
    "person.lastName",
    "proposedAt",
    "proposedBy.email",
    "proposedBy.name",
    "proposedBy.organisation.name",
    "proposedBy.organisation.phone",
  ]);
  expect(columns(availabilitySelect).toSorted()).toEqual(["shifts", "weeklyMinutesMax"]);
});

test("nothing reserved leaves with it: no note, debt, score, band or word of the profile", async () => {
  const made = await aCandidacy();
  const secrets = ["SEGRETO-nota", "SEGRETO-vincolo", "SEGRETO-fascia", "SEGRETO-salute", "SEGRETO-desiderio"];
  await asSystem("test", async (tx) => {
    await tx.note.create({
      data: {
        householdId: made.household.id,
        personId: made.plan.personId,
        organisationId: made.socialWorker.organisationId,
        authorId: made.socialWorker.id,
        audience: "SHARED",
        body: secrets[0] ?? "",
      },
    });
    await tx.assessment.update({
      where: { id: made.assessment.id },
      data: {
        constraints: secrets[1],
        bandMotivation: secrets[2] ?? "",
        resources: secrets[3],
        wishes: secrets[4],
        shifts: ["MORNING"],
        weeklyMinutesMax: 1200,
      },
    });
    await tx.assessmentScore.updateMany({
      where: { assessmentId: made.assessment.id },
      data: { note: "SEGRETO-punteggio" },
    });
  });
  const sheet = await getSheet(made.operator, made.candidacyId);
  expect(sheet).toMatchObject({
    motivation: "Ha pulito uffici per sei anni, è puntuale",
    availability: { shifts: ["MORNING"], weeklyMinutesMax: 1200 },
  });
  expect(JSON.stringify(sheet)).not.toMatch(/SEGRETO|264000|89000|BAND_|UNEMPLOYED|LOWER_SECONDARY/);
});

test("only the provider that put the person forward takes the sheet, and taking it leaves a trace", async () => {
  const made = await aCandidacy();
  expect(await getSheet(made.socialWorker, made.candidacyId)).toBeNull();
  for (const role of ["EMPLOYMENT_OPERATOR", "MUNICIPAL_OFFICER", "ADMIN"] as const)
    expect(await getSheet(await aUser(role), made.candidacyId)).toBeNull();
  expect(await getSheet(made.operator, made.candidacyId)).not.toBeNull();
  const reads = await asSystem("test", (tx) => tx.fileRead.findMany({ where: { personId: made.plan.personId } }));
  expect(reads.map(({ page }) => page)).toEqual(["candidacySheet"]);
});
