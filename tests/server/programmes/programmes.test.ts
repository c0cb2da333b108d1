import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { createProgramme } from "@/server/programmes/create-programme";
import { getAgreement, getProgramme, listProgrammes, programmesOpenTo } from "@/server/programmes/read-programmes";
import { createAgreement, updateAgreement } from "@/server/programmes/save-agreement";
import { updateProgramme } from "@/server/programmes/update-programme";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { aPlan } from "../../support/plan-factories";

const noBands = {
  ceiling_BAND_1: null,
  months_BAND_1: null,
  extra_BAND_1: null,
  ceiling_BAND_2: null,
  months_BAND_2: null,
  extra_BAND_2: null,
  ceiling_BAND_3: null,
  months_BAND_3: null,
  extra_BAND_3: null,
  ceiling_BAND_4: null,
  months_BAND_4: null,
  extra_BAND_4: null,
};
const input = {
  code: "MISURA-1",
  name: "Misura",
  act: null,
  startsOn: "2026-01-01",
  endsOn: "2027-12-31",
  fundCents: 10_000_000,
  verification: "DEMONSTRATION",
  active: true,
  ...noBands,
  ceiling_BAND_3_PLUS: 300_000,
  months_BAND_3_PLUS: 6,
  extra_BAND_3_PLUS: 3,
} as const;

async function aMeasure() {
  const admin = await aUser("ADMIN");
  const made = await createProgramme(admin, input);
  if (!made.ok) throw new Error("refused");
  return { admin, programmeId: made.data.programmeId };
}

const history = (type: string) => asSystem("test", (tx) => tx.auditEvent.count({ where: { type } }));

test("a measure keeps its dates, its fund and the bands it admits", async () => {
  const { admin, programmeId } = await aMeasure();
  expect(await getProgramme(admin, programmeId)).toMatchObject({
    code: "MISURA-1",
    fundCents: 10_000_000n,
    committedCents: 0n,
    bands: [{ aidBand: "BAND_3_PLUS", ceilingCents: 300_000, maxMonths: 6, extraMonths: 3 }],
  });
  expect(await history("programme.created")).toBe(1);
});

test("two measures cannot have the same code, not even made at once", async () => {
  const admin = await aUser("ADMIN");
  const both = await Promise.all([createProgramme(admin, input), createProgramme(admin, input)]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ reason: { key: "programme.refusals.codeTaken" } });
});

test.each(["SOCIAL_WORKER", "PROVIDER_COORDINATOR", "MUNICIPAL_OFFICER", "PRIVACY_OFFICER"] as const)(
  "%s cannot make or change a measure",
  async (role) => {
    const { programmeId } = await aMeasure();
    const other = await aUser(role);
    await expect(createProgramme(other, { ...input, code: "X" })).rejects.toThrow(Forbidden);
    await expect(updateProgramme(other, { programmeId, version: 1, ...input })).rejects.toThrow(Forbidden);
    await expect(
      updateAgreement(other, {
        agreementId: programmeId,
        version: 1,
        act: "x",
        signedOn: "2026-01-01",
        validFrom: "2026-01-01",
        validTo: "2026-12-31",
        allocationCents: 1,
      }),
    ).rejects.toThrow(Forbidden);
  },
);

test("a change made on a page read before somebody else's is refused", async () => {
  const { admin, programmeId } = await aMeasure();
  const change = (name: string) => updateProgramme(admin, { programmeId, version: 1, ...input, name });
  const both = await Promise.all([change("Prima"), change("Seconda")]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  expect(await history("programme.updated")).toBe(1);
});

test("a measure that does not exist cannot be changed", async () => {
  const admin = await aUser("ADMIN");
  await expect(updateProgramme(admin, { programmeId: admin.id, version: 1, ...input })).rejects.toThrow(NotVisible);
});

async function aMeasureWithASignedPlan() {
  const basis = await aPlan({ committedCents: 54_400, status: "SIGNED" });
  const admin = await aUser("ADMIN");
  const agreement = await asSystem("test", async (tx) => {
    await tx.programme.update({ where: { id: basis.programme.id }, data: { committedCents: 54_400n } });
    await tx.agreement.updateMany({ where: { programmeId: basis.programme.id }, data: { committedCents: 54_400n } });
    return tx.agreement.findFirstOrThrow({ where: { programmeId: basis.programme.id } });
  });
  return { ...basis, admin, agreement, change: { programmeId: basis.programme.id, version: 1, ...input } };
}

test("the fund cannot go below what signatures have committed", async () => {
  const { admin, change } = await aMeasureWithASignedPlan();
  expect(await updateProgramme(admin, { ...change, fundCents: 54_399 })).toMatchObject({
    reason: { key: "programme.refusals.fundBelowCommitted", values: { committed: "544,00 €" } },
  });
  expect(await updateProgramme(admin, { ...change, fundCents: 54_400 })).toMatchObject({ ok: true });
});

test("a band's ceiling cannot go below the dearest PIP signed in it, and nothing else is changed then", async () => {
  const { admin, change } = await aMeasureWithASignedPlan();
  expect(await updateProgramme(admin, { ...change, name: "Altra", ceiling_BAND_3_PLUS: 54_399 })).toMatchObject({
    reason: { key: "programme.refusals.ceilingBelowCommitted", values: { committed: "544,00 €" } },
  });
  expect(await getProgramme(admin, change.programmeId)).toMatchObject({ name: "Misura dimostrativa", version: 1 });
  expect(await updateProgramme(admin, { ...change, ceiling_BAND_3_PLUS: 54_400 })).toMatchObject({ ok: true });
});

test("a band with signed PIPs stays admitted, and their days stay within the measure", async () => {
  const { admin, change } = await aMeasureWithASignedPlan();
  expect(
    await updateProgramme(admin, { ...change, ceiling_BAND_3_PLUS: null, months_BAND_3_PLUS: null }),
  ).toMatchObject({ reason: { key: "programme.refusals.bandInUse" } });
  expect(await updateProgramme(admin, { ...change, endsOn: "2026-12-31" })).toMatchObject({
    reason: { key: "programme.refusals.plansOutside" },
  });
});

test("an allocation cannot go below what is committed, nor a convention leave its measure's dates", async () => {
  const { admin, agreement } = await aMeasureWithASignedPlan();
  const change = {
    agreementId: agreement.id,
    version: 1,
    act: "Convenzione 2/2026",
    signedOn: "2026-01-02",
    validFrom: "2026-01-02",
    validTo: "2027-12-31",
    allocationCents: 54_400,
  };
  expect(await updateAgreement(admin, { ...change, allocationCents: 54_399 })).toMatchObject({
    reason: { key: "programme.refusals.allocationBelowCommitted", values: { committed: "544,00 €" } },
  });
  expect(await updateAgreement(admin, { ...change, validTo: "2028-01-01" })).toMatchObject({
    reason: { key: "programme.refusals.agreementOutside" },
  });
  expect(await updateAgreement(admin, change)).toMatchObject({ ok: true });
  expect(await updateAgreement(admin, change)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  expect(await getAgreement(admin, agreement.id)).toMatchObject({ act: "Convenzione 2/2026", version: 2 });
});

test("a provider has one convention per measure", async () => {
  const { admin, programmeId } = await aMeasure();
  const solco = await anOrganisation("PROVIDER");
  const convention = {
    programmeId,
    organisationId: solco.id,
    act: "Convenzione",
    signedOn: "2026-01-02",
    validFrom: "2026-01-02",
    validTo: "2026-12-31",
    allocationCents: 100,
  };
  const both = await Promise.all([createAgreement(admin, convention), createAgreement(admin, convention)]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ reason: { key: "programme.refusals.agreementExists" } });
  const comune = await anOrganisation("MUNICIPALITY");
  await expect(createAgreement(admin, { ...convention, organisationId: comune.id })).rejects.toThrow(NotVisible);
});

test("a provider sees the measures it has a convention with, and its own convention only", async () => {
  const { programme, operator } = await aPlan();
  const { programmeId } = await aMeasure();
  expect((await listProgrammes(operator)).map(({ id }) => id)).toEqual([programme.id]);
  expect(await getProgramme(operator, programmeId)).toBeNull();
  expect(await getProgramme(operator, programme.id)).toMatchObject({ agreements: [{ act: "Convenzione 1/2026" }] });
  const open = (day: string) => asSystem("test", (tx) => programmesOpenTo(tx, operator.organisationId, day));
  expect(await open("2026-11-23")).toHaveLength(1);
  expect(await open("2026-01-01")).toHaveLength(0);
});
