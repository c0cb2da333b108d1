import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { ageOn } from "@/domain/age";
import { debtBandNames, debtBandOf, debtBands, recordArrearsForm, trendOf } from "@/domain/arrears";
import { circumstancesStep, grantAccessForm } from "@/domain/household";
import { filled, membersProblems, readAnswers, readDraft } from "@/domain/household-draft";
import { householdQuery } from "@/domain/household-list";
import { doubtsAbout, identifierOf, memberStep } from "@/domain/person";
import { tenancyStep } from "@/domain/tenancy";
import { parseValues } from "@/lib/form";
import { parseQuery } from "@/lib/query";
import { aMember } from "../support/household-answers";

const id = "01994f60-0000-7000-8000-000000000001";

test.each([
  [3000_00, 3200_00, "FALLING"],
  [3200_00, 3000_00, "GROWING"],
  [3000_00, 3009_00, "STEADY"],
  [10_000_00, 10_099_00, "STEADY"],
  [0, 5_00, "STEADY"],
  [3000_00, undefined, "UNKNOWN"],
  [undefined, undefined, "UNKNOWN"],
])("a debt of %s after one of %s (cents) is %s", (newest, before, trend) => {
  expect(trendOf(newest, before)).toBe(trend);
});

property.prop([fc.integer({ min: 0, max: 2_000_000_00 })])("every debt falls in exactly one band", (cents) => {
  const band = debtBandOf(cents);
  const above = debtBandNames[debtBandNames.indexOf(band) + 1];
  expect(cents).toBeGreaterThanOrEqual(debtBands[band]);
  if (above) expect(cents).toBeLessThan(debtBands[above]);
});

test("a reading that corrects another says why", () => {
  const typed = {
    householdId: id,
    correctsId: id,
    recordedOn: "2026-10-31",
    rentDebtCents: "10",
    chargesDebtCents: "0",
    months: "1",
    firstUnpaidOn: "",
    source: "ALER",
    note: "",
  };
  const parsed = parseValues(recordArrearsForm, typed);
  expect(parsed.ok ? null : Object.keys(parsed.problems)).toEqual(["note"]);
  expect(parseValues(recordArrearsForm, { ...typed, note: "Importo letto male" }).ok).toBe(true);
  expect(parseValues(recordArrearsForm, { ...typed, correctsId: "" }).ok).toBe(true);
});

test.each([
  ["recordedOn", "24/11/2026", "errors.dateInFuture"],
  ["recordedOn", "31/02/2026", "errors.invalidDate"],
  ["rentDebtCents", "-5", "errors.invalidAmount"],
  ["rentDebtCents", "1,234.56", "errors.invalidAmount"],
  ["rentDebtCents", "2.000.000", "errors.tooLarge"],
  ["months", "601", "errors.tooLarge"],
  ["months", "1,5", "errors.invalidNumber"],
  ["source", "NOBODY", "errors.invalidChoice"],
])("a debt whose %s is %s says %s", (field, value, key) => {
  const typed = { recordedOn: "2026-10-31", rentDebtCents: "1", chargesDebtCents: "0", months: "1", source: "ALER" };
  const parsed = parseValues(
    recordArrearsForm,
    filled(recordArrearsForm, { householdId: id, ...typed, [field]: value }),
  );
  expect(parsed.ok ? null : parsed.problems).toMatchObject({ [field]: [{ key }] });
});

describe("who somebody is", () => {
  const typed = (over: object) =>
    parseValues(memberStep, filled(memberStep, { lastName: "Rossi", relationship: "HOLDER", ...over }));

  test.each([
    [{ identifierType: "CODICE_FISCALE", identifier: "rssmra85c55e897y" }, true],
    [{ identifierType: "CODICE_FISCALE", identifier: "RSSMRA85C55E89TV" }, true],
    [{ identifierType: "CODICE_FISCALE", identifier: "RSSMRA85C55E897X" }, false],
    [{ identifierType: "CODICE_FISCALE", identifier: "" }, false],
    [{ identifierType: "NONE", identifier: "" }, true],
    [{ identifierType: "NONE", identifier: "RSSMRA85C55E897Y" }, false],
    [{ identifierType: "PROVISIONAL", identifier: "123" }, false],
  ])("with %o holds: %s", (over, holds) => {
    const parsed = typed(over);
    expect(parsed.ok).toBe(holds);
    if (!parsed.ok) expect(Object.keys(parsed.problems)).toEqual(["identifier"]);
  });

  test("is compared by a code whose omocodia is undone", () => {
    const base = identifierOf({ identifierType: "CODICE_FISCALE", identifier: "RSSMRA85C55E89TV" });
    expect(base).toMatchObject({ identifier: "RSSMRA85C55E89TV", identifierBase: "RSSMRA85C55E897Y" });
  });

  test("raises a doubt, and no error, where the code disagrees", () => {
    const maria = aMember({
      identifierType: "CODICE_FISCALE",
      identifier: "RSSMRA85C55E897Y",
      lastName: "Rossi",
      firstName: "Maria",
      birthDate: "1985-03-15",
      sex: "F",
    });
    expect(doubtsAbout(maria)).toEqual([]);
    expect(doubtsAbout({ ...maria, sex: "M" })).toHaveLength(1);
    expect(doubtsAbout({ ...maria, birthDate: "1985-03-16" })).toHaveLength(1);
    expect(doubtsAbout({ ...maria, lastName: "Bianchi" })).toHaveLength(1);
  });

  test.each(["2026-11-24", "1904-12-31", "31/02/1990"])("cannot be born on %s", (birthDate) => {
    const parsed = typed({ identifierType: "NONE", birthDate });
    expect(parsed.ok ? null : Object.keys(parsed.problems)).toEqual(["birthDate"]);
  });
});

test.each([
  ["2000-02-29", "2026-02-28", 25],
  ["2000-02-29", "2026-03-01", 26],
  ["2008-11-23", "2026-11-23", 18],
  ["2008-11-24", "2026-11-23", 17],
])("born on %s one is on %s %s years old", (born, on, age) => {
  expect(ageOn(born, on)).toBe(age);
});

test("a household has exactly one lease holder", () => {
  expect(membersProblems([])).toMatchObject([{ key: "household.refusals.noMembers" }]);
  expect(membersProblems([{ leaseHolder: true }, { leaseHolder: false }])).toEqual([]);
  for (const members of [[{ leaseHolder: false }], [{ leaseHolder: true }, { leaseHolder: true }]])
    expect(membersProblems(members)).toMatchObject([{ key: "household.refusals.oneLeaseHolder" }]);
});

property.prop([fc.jsonValue()])("any saved draft can be read, whatever became of it", (data) => {
  const draft = readDraft(data);
  expect(Array.isArray(draft.members)).toBe(true);
  expect(readAnswers(draft).ok).toBe(false);
});

test("a contract does not end before it began, nor an eviction stand without its day", () => {
  const home = filled(tenancyStep, { kind: "PRIVATE", address: "Via Volta", city: "Mantova" });
  expect(parseValues(tenancyStep, home).ok).toBe(true);
  expect(parseValues(tenancyStep, { ...home, contractFrom: "2026-02-01", contractTo: "2026-01-31" }).ok).toBe(false);
  const facts = filled(circumstancesStep, {});
  expect(parseValues(circumstancesStep, facts).ok).toBe(true);
  expect(parseValues(circumstancesStep, { ...facts, evictionStage: "VALIDATED" }).ok).toBe(false);
});

test("an officer's access lasts from today to a year at most", () => {
  const typed = (expiresOn: string) =>
    parseValues(grantAccessForm, { householdId: id, holderId: id, reason: "Istruttoria", expiresOn }).ok;
  expect(["2026-11-22", "2026-11-23", "2027-11-23", "2027-11-24"].map(typed)).toEqual([false, true, true, false]);
});

property.prop([
  fc.dictionary(fc.constantFrom(...Object.keys(householdQuery.shape)), fc.oneof(fc.string(), fc.array(fc.string()))),
])("no address of the list breaks it", (params) => {
  expect(() => parseQuery(householdQuery, params)).not.toThrow();
});
