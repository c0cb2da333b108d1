import { expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { writeDossier } from "@/server/internships/write-dossier";
import { listToday } from "@/server/today/list-today";
import { aDraft, aRunningInternship } from "../../support/internship-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";

/** What waits for somebody about internships: why, how pressing, with which figures. */
const waiting = async (actor: Parameters<typeof listToday>[0]) =>
  (await listToday(actor)).waiting
    .filter(({ rule }) => ["internshipUnsigned", "internshipEnding", "dossierMissing"].includes(rule))
    .map(({ rule, level, values }) => [rule, level, values?.count ?? null]);

test("a project waits in its tutor's Oggi once a week has passed without its signatures, late once it should have begun", async () => {
  const { operator } = await aDraft();
  setClock(new Date("2026-11-30T09:00:00Z"));
  expect(await waiting(operator)).toEqual([]);
  setClock(new Date("2026-12-01T09:00:00Z"));
  expect(await waiting(operator)).toEqual([["internshipUnsigned", "soon", null]]);
  setClock(new Date("2026-12-02T09:00:00Z"));
  expect(await waiting(operator)).toEqual([["internshipUnsigned", "late", null]]);
});

test("months gone by without their dossier are counted, and those written are not", async () => {
  const { operator, internshipId } = await aRunningInternship();
  setClock(new Date("2026-12-31T09:00:00Z"));
  expect(await waiting(operator)).toEqual([]);
  setClock(new Date("2027-02-01T09:00:00Z"));
  expect(await waiting(operator)).toEqual([["dossierMissing", "soon", 2]]);
  const month = { month: "2026-12-01", version: 0, minutes: 600, activities: "Magazzino", skills: null };
  must(await writeDossier(operator, { internshipId, ...month, attachmentId: null }));
  expect(await waiting(operator)).toEqual([["dossierMissing", "soon", 1]]);
});

test("an internship waits in Oggi from thirty days before its end, and only its tutor's", async () => {
  const { operator } = await aRunningInternship({ endsOn: "2026-12-31" });
  const colleague = await aUser("EMPLOYMENT_OPERATOR", operator.organisationId);
  setClock(new Date("2026-11-30T09:00:00Z"));
  expect(await waiting(operator)).toEqual([]);
  setClock(new Date("2026-12-01T09:00:00Z"));
  expect(await waiting(operator)).toEqual([["internshipEnding", "waiting", null]]);
  expect(await waiting(colleague)).toEqual([]);
  setClock(new Date("2027-01-01T09:00:00Z"));
  expect((await waiting(operator))[0]).toEqual(["internshipEnding", "late", null]);
});
