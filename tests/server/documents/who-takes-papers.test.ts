import { describe, expect, test, vi } from "vitest";
import { documentsOf } from "@/domain/document";
import { asSystem } from "@/server/db";
import { getDocument } from "@/server/documents/get-document";
import { aUser } from "../../support/organisation-factories";
import { headings, seen } from "../../support/papers";
import { aPlan, aSignedPlan, eventsOf } from "../../support/plan-factories";
import { aVariationText } from "../../support/variation-text";

// Reading papers back takes its time where several test files share a processor.
vi.setConfig({ testTimeout: 60_000 });

describe("who may take a paper away", () => {
  test("the two services; the Comune only once the case was opened to it; nobody else", async () => {
    const { plan, operator, socialWorker, household } = await aSignedPlan();
    const officer = await aUser("MUNICIPAL_OFFICER");
    for (const kind of documentsOf("SIGNED", 1)) {
      for (const actor of [operator, socialWorker]) expect(await getDocument(actor, plan.id, kind)).not.toBeNull();
      const others = [officer, await aUser("EMPLOYMENT_OPERATOR"), await aUser("SOCIAL_WORKER"), await aUser("ADMIN")];
      for (const actor of [...others, await aUser("PRIVACY_OFFICER")])
        expect(await getDocument(actor, plan.id, kind)).toBeNull();
    }
    await asSystem("test", (tx) =>
      tx.caseAccess.create({
        data: {
          householdId: household.id,
          holderId: officer.id,
          grantedById: socialWorker.id,
          reason: "Incontro congiunto",
          expiresOn: new Date("2026-12-31"),
        },
      }),
    );
    const read = await seen(officer, plan.id, "pip");
    expect(headings(read).map(({ text }) => text)).not.toContain("Ambiti di sviluppo risultanti dal colloquio");
  });

  test("a text not yet shared is its writers' alone, the first one and a variation", async () => {
    const first = await aPlan();
    expect(await getDocument(first.socialWorker, first.plan.id, "pip")).toBeNull();
    const basis = await aSignedPlan();
    const { id } = await aVariationText(basis);
    await asSystem("test", (tx) =>
      tx.variation.update({ where: { planVersionId: id }, data: { status: "DRAFT", sharedAt: null } }),
    );
    expect(await getDocument(basis.socialWorker, basis.plan.id, "variation")).toBeNull();
    expect(await getDocument(basis.socialWorker, basis.plan.id, "pip", 2)).toBeNull();
    expect((await getDocument(basis.socialWorker, basis.plan.id, "pip"))?.version.number).toBe(1);
    expect((await getDocument(basis.operator, basis.plan.id, "variation"))?.version.number).toBe(2);
  });

  test("a version that is not there, and a variation of a first text, are not found", async () => {
    const { plan, operator } = await aSignedPlan();
    expect(await getDocument(operator, plan.id, "pip", 7)).toBeNull();
    expect(await getDocument(operator, plan.id, "variation")).toBeNull();
  });

  test("each paper leaves its trace, without names", async () => {
    const { plan, operator } = await aSignedPlan();
    await getDocument(operator, plan.id, "pip");
    await getDocument(operator, plan.id, "person-copy");
    expect((await eventsOf(plan.id)).filter((type) => type === "document.produced")).toHaveLength(2);
    const [event, read] = await asSystem("test", async (tx) => [
      await tx.auditEvent.findFirstOrThrow({ where: { type: "document.produced" }, orderBy: { id: "desc" } }),
      await tx.fileRead.findFirst({ where: { page: "document", personId: plan.personId } }),
    ]);
    expect(event.facts).toEqual({ kind: "person_copy", version: 1 });
    expect(read).not.toBeNull();
  });
});
