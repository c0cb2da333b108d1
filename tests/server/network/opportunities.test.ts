import { describe, expect, test } from "vitest";
import { type OpportunityQuery, standingOf } from "@/domain/opportunity";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { giveAnswer } from "@/server/candidacies/give-answer";
import { asSystem } from "@/server/db";
import { getOpportunity } from "@/server/opportunities/get-opportunity";
import { listOpportunities } from "@/server/opportunities/list-opportunities";
import { closeOpportunity, reopenOpportunity } from "@/server/opportunities/move-opportunity";
import { editOpportunity, openOpportunity } from "@/server/opportunities/save-opportunity";
import { aCandidacy, aCompany, anOpportunity, offered, opportunityRow, toldOf } from "../../support/network-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";

const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const open: OpportunityQuery = { tab: "open", q: "", kind: "", sector: "", after: "" };
const yes = (candidacyId: string, version: number, side: "EMPLOYER" | "PERSON") => ({
  candidacyId,
  version,
  side,
  answer: "yes" as const,
  answeredOn: "2026-11-23",
  why: null,
});

describe("opening an opportunity", () => {
  test("keeps what was typed and tells the history", async () => {
    const operator = await aUser("PROVIDER_COORDINATOR");
    const company = await aCompany();
    const input = offered(company.id, { siteId: company.site.id, contactId: company.contact.id, places: 3 });
    const { opportunityId } = must(await openOpportunity(operator, input)).data;
    expect(await getOpportunity(operator, opportunityId)).toMatchObject({
      status: "OPEN",
      places: 3,
      taken: 0,
      weeklyMinutes: 1200,
      closesOn: "2026-12-31",
      contact: { name: company.contact.name },
    });
    expect(await toldOf(opportunityId)).toEqual(["opportunity.opened"]);
  });

  test("with a place or a contact of another body is refused", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const company = await aCompany();
    const other = await aCompany();
    for (const over of [{ siteId: other.site.id }, { contactId: other.contact.id }])
      expect(reasonOf(await openOpportunity(operator, offered(company.id, over)))).toBe(
        "opportunity.refusals.partsOfAnother",
      );
  });

  test("is forbidden to who keeps no network, and a body outside it is not there", async () => {
    const company = await aCompany();
    for (const role of ["SOCIAL_WORKER", "MUNICIPAL_OFFICER", "ADMIN"] as const)
      await expect(openOpportunity(await aUser(role), offered(company.id))).rejects.toThrow(Forbidden);
    const foreign = await anOrganisation("COOPERATIVE");
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    await expect(openOpportunity(operator, offered(foreign.id))).rejects.toThrow(NotVisible);
  });
});

describe("putting an opportunity right", () => {
  test("happens once by each version, and another provider's is not there", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const { company, opportunityId } = await anOpportunity(operator);
    const edit = { opportunityId, version: 1, ...offered(company.id, { title: "Custode" }) };
    const both = await Promise.all([1, 2].map(() => editOpportunity(operator, edit)));
    expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
    expect(await opportunityRow(opportunityId)).toMatchObject({ title: "Custode", version: 2 });
    await expect(editOpportunity(await aUser("EMPLOYMENT_OPERATOR"), edit)).rejects.toThrow(NotVisible);
    await expect(editOpportunity(await aUser("SOCIAL_WORKER"), edit)).rejects.toThrow(Forbidden);
  });

  test("never leaves fewer places than are taken; one more place opens a filled one again", async () => {
    const { operator, company, opportunityId, candidacyId } = await aCandidacy({ places: 1 });
    must(await giveAnswer(operator, yes(candidacyId, 1, "PERSON")));
    must(await giveAnswer(operator, yes(candidacyId, 2, "EMPLOYER")));
    expect((await opportunityRow(opportunityId)).status).toBe("FILLED");
    const edit = (places: number, version: number) =>
      editOpportunity(operator, { opportunityId, version, ...offered(company.id, { places }) });
    must(await edit(2, 1));
    expect((await opportunityRow(opportunityId)).status).toBe("OPEN");
    must(await edit(1, 2));
    expect((await opportunityRow(opportunityId)).status).toBe("FILLED");
    await asSystem("test", (tx) => tx.candidacy.updateMany({ where: { opportunityId }, data: { status: "TAKEN" } }));
    expect(reasonOf(await edit(0, 3))).toBe("opportunity.refusals.fewerThanTaken");
  });
});

describe("closing and reopening", () => {
  test("a reason is kept, twice is refused, reopened it is open again", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const { opportunityId } = await anOpportunity(operator);
    const close = (version: number) => closeOpportunity(operator, { opportunityId, version, reason: "Hanno trovato" });
    const both = await Promise.all([close(1), close(1)]);
    expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
    expect(reasonOf(await close(2))).toBe("opportunity.refusals.alreadyClosed");
    expect(await opportunityRow(opportunityId)).toMatchObject({ status: "CLOSED", closeReason: "Hanno trovato" });
    must(await reopenOpportunity(operator, { opportunityId, version: 2 }));
    expect(await opportunityRow(opportunityId)).toMatchObject({ status: "OPEN", closeReason: null, closedAt: null });
    expect(reasonOf(await reopenOpportunity(operator, { opportunityId, version: 3 }))).toBe(
      "opportunity.refusals.notClosed",
    );
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    await expect(closeOpportunity(stranger, { opportunityId, version: 3, reason: "x" })).rejects.toThrow(NotVisible);
    const officer = await aUser("MUNICIPAL_OFFICER");
    await expect(reopenOpportunity(officer, { opportunityId, version: 3 })).rejects.toThrow(Forbidden);
  });

  test("reopened with every place taken it is filled at once", async () => {
    const { operator, opportunityId, candidacyId } = await aCandidacy({ places: 1 });
    must(await giveAnswer(operator, yes(candidacyId, 1, "PERSON")));
    must(await giveAnswer(operator, yes(candidacyId, 2, "EMPLOYER")));
    must(await closeOpportunity(operator, { opportunityId, version: 1, reason: "Basta" }));
    must(await reopenOpportunity(operator, { opportunityId, version: 2 }));
    expect((await opportunityRow(opportunityId)).status).toBe("FILLED");
  });
});

describe("who reads what", () => {
  test("the Officina and the Comune read opportunities without people's names; the Officina its own people's candidacies", async () => {
    const { operator, socialWorker, opportunityId, company } = await aCandidacy();
    await asSystem("test", (tx) =>
      tx.opportunity.update({ where: { id: opportunityId }, data: { contactId: company.contact.id } }),
    );
    expect(await getOpportunity(operator, opportunityId)).toMatchObject({ contact: { name: company.contact.name } });
    expect(await getOpportunity(socialWorker, opportunityId)).toMatchObject({
      contact: null,
      writes: false,
      candidacies: { length: 1 },
    });
    expect(await getOpportunity(await aUser("SOCIAL_WORKER"), opportunityId)).toMatchObject({ candidacies: [] });
    expect(await getOpportunity(await aUser("MUNICIPAL_OFFICER"), opportunityId)).toMatchObject({
      contact: null,
      candidacies: [],
      seesCandidacies: false,
    });
    for (const role of ["ADMIN", "PRIVACY_OFFICER", "EMPLOYMENT_OPERATOR"] as const)
      expect(await getOpportunity(await aUser(role), opportunityId)).toBeNull();
  });

  test("the list answers its questions, is searched and paged", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const many: string[] = [];
    for (let index = 0; index < 27; index++)
      many.push(
        (await anOpportunity(operator, { title: `Lavoro ${index}`, kind: index ? "VACANCY" : "TRIAL" })).opportunityId,
      );
    const [expired = "", closed = ""] = many;
    await asSystem("test", async (tx) => {
      await tx.opportunity.update({ where: { id: expired }, data: { closesOn: new Date("2026-11-22") } });
      await tx.opportunity.update({ where: { id: closed }, data: { status: "CLOSED" } });
    });
    const first = await listOpportunities(operator, open);
    expect(first).toMatchObject({ open: 25, next: null, rows: { length: 25 } });
    const all = await listOpportunities(operator, { ...open, tab: "all" });
    const rest = await listOpportunities(operator, { ...open, tab: "all", after: all.next ?? "" });
    expect(new Set([...all.rows, ...rest.rows].map(({ id }) => id))).toEqual(new Set(many));
    const ids = async (over: Partial<OpportunityQuery>) =>
      (await listOpportunities(operator, { ...open, ...over })).rows.map(({ id }) => id);
    expect(await ids({ tab: "expired" })).toEqual([expired]);
    expect(await ids({ tab: "closed" })).toEqual([closed]);
    expect(await ids({ tab: "all", kind: "TRIAL" })).toEqual([expired]);
    expect(await ids({ q: "Lavoro 7" })).toHaveLength(1);
    await expect(listOpportunities(await aUser("ADMIN"), open)).rejects.toThrow(Forbidden);
  });

  test("past its closing day an open one is expired, a filled one is not", () => {
    const on = "2026-11-23";
    expect(standingOf({ status: "OPEN", closesOn: "2026-11-22" }, on)).toBe("EXPIRED");
    expect(standingOf({ status: "OPEN", closesOn: "2026-11-23" }, on)).toBe("OPEN");
    expect(standingOf({ status: "OPEN", closesOn: null }, on)).toBe("OPEN");
    expect(standingOf({ status: "FILLED", closesOn: "2026-11-22" }, on)).toBe("FILLED");
  });
});
