import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { cancelInternship } from "@/server/internships/cancel-internship";
import { completeInternship } from "@/server/internships/complete-internship";
import { draftInternship, editInternship } from "@/server/internships/draft-internship";
import { endInternship } from "@/server/internships/end-internship";
import { extendInternship } from "@/server/internships/extend-internship";
import { getInternship } from "@/server/internships/get-internship";
import { listInternships } from "@/server/internships/list-internships";
import { signInternship } from "@/server/internships/sign-internship";
import { writeDossier } from "@/server/internships/write-dossier";
import { getDelivery } from "@/server/outcomes/get-delivery";
import { deliveredCents } from "@/server/plans/delivered-cents";
import {
  aDraft,
  anInternshipCase,
  aProject,
  aRunningInternship,
  internshipRow,
  signatures,
} from "../../support/internship-factories";
import { aUser } from "../../support/organisation-factories";
import { eventsOf, must } from "../../support/plan-factories";
import { aSite } from "../../support/session-factories";

const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const worth = (planId: string) => asSystem("test", (tx) => deliveredCents(tx, planId));
const stranger = () => aUser("EMPLOYMENT_OPERATOR");

test("a project is written as a draft of the plan, with a code, and is worth nothing until it is signed", async () => {
  const { internshipId, planId } = await aDraft();
  expect(await internshipRow(internshipId)).toMatchObject({ status: "DRAFT", planId, outcome: null });
  expect((await internshipRow(internshipId)).code).toMatch(/^T26-\d+$/);
  expect(await worth(planId)).toBe(0);
  expect((await eventsOf(planId)).at(-1)).toBe("internship.drafted");
});

test("whatever goes over a limit, or hangs on what is not there, is refused", async () => {
  const basis = await anInternshipCase();
  const other = await anInternshipCase();
  const refusal = async (over: Parameters<typeof aProject>[1]) =>
    reasonOf(await draftInternship(basis.operator, aProject(basis, over)));
  expect(await refusal({ endsOn: "2027-12-01" })).toBe("internship.errors.tooLong");
  expect(await refusal({ allowanceCents: 30_000 })).toBe("internship.errors.allowanceTooLow");
  expect(await refusal({ startsOn: "2027-06-01", endsOn: "2028-01-31" })).toBe("internship.refusals.agreementDays");
  expect(await refusal({ agreementId: other.agreement.id })).toBe("internship.refusals.noAgreement");
  expect(await refusal({ siteId: (await aSite(other.host.id)).id })).toBe("internship.refusals.otherSite");
  expect(await refusal({ promoterTutorId: other.operator.id })).toBe("internship.refusals.otherTutor");
  expect(await refusal({ lineKey: basis.planVersion.lines[0]?.key ?? null })).toBe("outcome.refusals.notByResult");
  expect(await refusal({ candidacyId: other.planId })).toBe("outcome.refusals.otherCandidacy");
  expect(await refusal({ siteId: (await aSite(basis.host.id)).id })).toBe("done");
});

test("on a plan that is not running no project is written, and it is nobody else's to write", async () => {
  const basis = await anInternshipCase();
  await expect(draftInternship(basis.socialWorker, aProject(basis))).rejects.toThrow(Forbidden);
  await expect(draftInternship(await stranger(), aProject(basis))).rejects.toThrow(NotVisible);
  await asSystem("test", (tx) => tx.plan.update({ where: { id: basis.planId }, data: { status: "SUSPENDED" } }));
  expect(reasonOf(await draftInternship(basis.operator, aProject(basis)))).toBe("internship.refusals.planNotRunning");
});

test("two signatures are kept and nothing begins; with the third it is running and is the plan's proved outcome", async () => {
  const { operator, internshipId, planId, host, line } = await aDraft();
  must(await signInternship(operator, { ...signatures(internshipId), hostSignedOn: null }));
  expect(await internshipRow(internshipId)).toMatchObject({ status: "DRAFT", hostSignedOn: null, outcome: null });
  must(await signInternship(operator, signatures(internshipId, 2)));
  expect(await internshipRow(internshipId)).toMatchObject({
    status: "ACTIVE",
    outcome: { kind: "INTERNSHIP", employerId: host.id, lineKey: line.key, provedOn: new Date("2026-11-22") },
  });
  expect(await worth(planId)).toBe(160_000);
  expect((await getDelivery(operator, planId))?.outcomes).toMatchObject([{ standing: "recognised", internshipId }]);
  expect((await eventsOf(planId)).slice(-2)).toEqual(["internship.signaturesRecorded", "internship.activated"]);
});

test("a signature after the first day is refused", async () => {
  setClock(new Date("2026-12-10T09:00:00Z"));
  const { operator, internshipId } = await aDraft();
  const late = { ...signatures(internshipId), hostSignedOn: "2026-12-02" };
  expect(reasonOf(await signInternship(operator, late))).toBe("internship.refusals.signedLate");
});

test("of two people who sign at once one is heard, the other is told", async () => {
  const { operator, internshipId, planId } = await aDraft();
  const both = await Promise.all([
    signInternship(operator, signatures(internshipId)),
    signInternship(operator, signatures(internshipId)),
  ]);
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "internship.refusals.cannotMove"]);
  expect((await eventsOf(planId)).filter((type) => type === "internship.activated")).toHaveLength(1);
});

test("a person has one running internship at a time, also when two projects are signed at once", async () => {
  const basis = await anInternshipCase();
  const draft = async () => must(await draftInternship(basis.operator, aProject(basis, { lineKey: null }))).data.id;
  const [one, other] = [await draft(), await draft()];
  const both = await Promise.all([one, other].map((id) => signInternship(basis.operator, signatures(id))));
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "internship.refusals.oneAtATime"]);
});

test("a project written anew loses the signatures of the text it was", async () => {
  const basis = await aDraft();
  const { operator, internshipId } = basis;
  must(await signInternship(operator, { ...signatures(internshipId), promoterSignedOn: null }));
  const { planId: _plan, candidacyId: _candidacy, ...project } = aProject(basis, { weeklyMinutes: 1200 });
  expect(reasonOf(await editInternship(operator, { ...project, internshipId, version: 1 }))).toBe(
    "errors.changedMeanwhile",
  );
  must(await editInternship(operator, { ...project, internshipId, version: 2 }));
  expect(await internshipRow(internshipId)).toMatchObject({
    weeklyMinutes: 1200,
    personSignedOn: null,
    hostSignedOn: null,
  });
  must(await signInternship(operator, signatures(internshipId, 3)));
  expect(reasonOf(await editInternship(operator, { ...project, internshipId, version: 4 }))).toBe(
    "internship.refusals.cannotMove",
  );
});

test("a draft is dropped, a running internship is not", async () => {
  const { operator, internshipId } = await aDraft();
  must(await cancelInternship(operator, { internshipId, version: 1 }));
  expect(await internshipRow(internshipId)).toMatchObject({ status: "CANCELLED" });
  const running = await aRunningInternship();
  const asked = { internshipId: running.internshipId, version: 2 };
  expect(reasonOf(await cancelInternship(running.operator, asked))).toBe("internship.refusals.cannotMove");
});

test("an extension moves the last day of internship and outcome, within the limit and the convention only", async () => {
  const { operator, internshipId } = await aRunningInternship();
  const longer = { internshipId, version: 2, endsOn: "2027-08-31", reason: "OBJECTIVES_LEFT" as const };
  expect(reasonOf(await extendInternship(operator, { ...longer, endsOn: "2027-05-31" }))).toBe(
    "internship.refusals.notLonger",
  );
  expect(reasonOf(await extendInternship(operator, { ...longer, endsOn: "2027-12-01" }))).toBe(
    "internship.errors.tooLong",
  );
  must(await extendInternship(operator, longer));
  const row = await internshipRow(internshipId);
  expect([toDay(row.endsOn), row.outcome?.endsOn && toDay(row.outcome.endsOn)]).toEqual(["2027-08-31", "2027-08-31"]);
  expect(reasonOf(await extendInternship(operator, longer))).toBe("errors.changedMeanwhile");
});

test("an internship that ends early says so in its outcome, and what it proved stays", async () => {
  const { operator, internshipId, planId } = await aRunningInternship();
  setClock(new Date("2027-02-10T09:00:00Z"));
  const end = {
    internshipId,
    version: 2,
    endedOn: "2027-02-05",
    endReason: "BETTER_JOB" as const,
    endNote: "Assunta altrove.",
    finalAssessment: "Buona autonomia.",
  };
  expect(reasonOf(await endInternship(operator, { ...end, endedOn: "2026-11-30" }))).toBe(
    "outcome.refusals.endsBeforeItBegins",
  );
  const both = await Promise.all([endInternship(operator, end), endInternship(operator, end)]);
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "internship.refusals.cannotMove"]);
  expect(await internshipRow(internshipId)).toMatchObject({
    status: "ENDED_EARLY",
    outcome: { endReason: "BETTER_JOB", endedOn: new Date("2027-02-05") },
  });
  expect(await worth(planId)).toBe(160_000);
});

const month = (internshipId: string, over = {}) => ({
  internshipId,
  month: "2026-12-01",
  version: 0,
  minutes: 6000,
  activities: "Ha imparato a usare il transpallet.",
  skills: null,
  attachmentId: null,
  ...over,
});

test("a month of the dossier is written once, then put right; never before it comes or beyond its hours", async () => {
  const { operator, internshipId } = await aRunningInternship();
  expect(reasonOf(await writeDossier(operator, month(internshipId)))).toBe("internship.refusals.monthToCome");
  setClock(new Date("2027-01-08T09:00:00Z"));
  expect(reasonOf(await writeDossier(operator, month(internshipId, { month: "2026-11-01" })))).toBe(
    "internship.refusals.otherMonth",
  );
  expect(reasonOf(await writeDossier(operator, month(internshipId, { minutes: 31 * 360 + 15 })))).toBe(
    "internship.refusals.tooManyHours",
  );
  const both = await Promise.all([1, 2].map(() => writeDossier(operator, month(internshipId))));
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
  must(await writeDossier(operator, month(internshipId, { version: 1, minutes: 5400 })));
  expect((await internshipRow(internshipId)).dossier).toMatchObject([{ minutes: 5400, version: 2 }]);
});

test("it completes on its last day, with every month of its dossier written", async () => {
  const { operator, internshipId } = await aRunningInternship({ endsOn: "2027-01-31" });
  const complete = { internshipId, version: 2, finalAssessment: "Sa lavorare in magazzino." };
  expect(reasonOf(await completeInternship(operator, complete))).toBe("internship.refusals.notOver");
  setClock(new Date("2027-02-01T09:00:00Z"));
  must(await writeDossier(operator, month(internshipId)));
  expect(await completeInternship(operator, complete)).toMatchObject({
    reason: { key: "internship.refusals.dossierMissing", values: { count: 1 } },
  });
  must(await writeDossier(operator, month(internshipId, { month: "2027-01-01" })));
  must(await completeInternship(operator, complete));
  expect(await internshipRow(internshipId)).toMatchObject({
    status: "COMPLETED",
    finalAssessment: "Sa lavorare in magazzino.",
  });
});

test("the Officina reads its people's internships and writes none; another provider does not know of them", async () => {
  const { socialWorker, internshipId } = await aRunningInternship();
  expect(await getInternship(socialWorker, internshipId)).toMatchObject({ writes: false, status: "ACTIVE" });
  await expect(cancelInternship(socialWorker, { internshipId, version: 2 })).rejects.toThrow(Forbidden);
  for (const somebody of [await stranger(), await aUser("SOCIAL_WORKER"), await aUser("MUNICIPAL_OFFICER")]) {
    expect(await getInternship(somebody, internshipId)).toBeNull();
    await expect(writeDossier(somebody, month(internshipId))).rejects.toThrow(NotVisible);
  }
  const read = await asSystem("test", (tx) =>
    tx.fileRead.findFirst({ where: { actorId: socialWorker.id, page: "internship" } }),
  );
  expect(read).not.toBeNull();
});

test("the list answers who is there, what waits for signatures, what ends within thirty days and what is over", async () => {
  const { operator, internshipId } = await aRunningInternship({ endsOn: "2026-12-20" });
  const basis = await aDraft();
  await asSystem("test", (tx) =>
    tx.plan.update({ where: { id: basis.planId }, data: { providerOrganisationId: operator.organisationId } }),
  );
  const rows = async (tab: "active" | "toSign" | "ending" | "over", q = "") =>
    (await listInternships(operator, { tab, q, after: "" }))?.rows.map(({ id }) => id);
  expect(await rows("active")).toEqual([internshipId]);
  expect(await rows("ending")).toEqual([internshipId]);
  expect(await rows("toSign")).toEqual([basis.internshipId]);
  expect(await rows("over")).toEqual([]);
  expect(await rows("active", "nessuno che si chiami così")).toEqual([]);
  expect(await listInternships(await aUser("MUNICIPAL_OFFICER"), { tab: "active", q: "", after: "" })).toBeNull();
  expect((await listInternships(await stranger(), { tab: "active", q: "", after: "" }))?.counts).toEqual({
    active: 0,
    toSign: 0,
    ending: 0,
    over: 0,
  });
});

test("none of an internship's commands is the Officina's, and to another provider none of them finds anything", async () => {
  const basis = await aRunningInternship();
  const { internshipId, socialWorker } = basis;
  const seen = { internshipId, version: 2 };
  const { planId: _plan, candidacyId: _candidacy, ...project } = aProject(basis);
  const end = { endedOn: "2026-12-05", endReason: "AGREED" as const, endNote: "—", finalAssessment: "—" };
  const commands: ((actor: Parameters<typeof cancelInternship>[0]) => Promise<unknown>)[] = [
    (actor) => editInternship(actor, { ...project, ...seen }),
    (actor) => signInternship(actor, { ...signatures(internshipId), version: 2 }),
    (actor) => cancelInternship(actor, seen),
    (actor) => extendInternship(actor, { ...seen, endsOn: "2027-06-30", reason: "OTHER" }),
    (actor) => endInternship(actor, { ...seen, ...end }),
    (actor) => completeInternship(actor, { ...seen, finalAssessment: "—" }),
    (actor) => writeDossier(actor, month(internshipId)),
  ];
  const other = await stranger();
  for (const command of commands) {
    await expect(command(socialWorker)).rejects.toThrow(Forbidden);
    await expect(command(other)).rejects.toThrow(NotVisible);
  }
  expect(await internshipRow(internshipId)).toMatchObject({ status: "ACTIVE", version: 2 });
});

test("two extensions at once move the last day once", async () => {
  const { operator, internshipId, planId } = await aRunningInternship();
  const longer = { internshipId, version: 2, endsOn: "2027-08-31", reason: "HIRING_NEAR" as const };
  const both = await Promise.all([extendInternship(operator, longer), extendInternship(operator, longer)]);
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
  expect((await eventsOf(planId)).filter((type) => type === "internship.extended")).toHaveLength(1);
});
