import { describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { candidaciesOfPlan } from "@/server/candidacies/candidacies-of";
import { getCandidacy } from "@/server/candidacies/get-candidacy";
import { giveAnswer } from "@/server/candidacies/give-answer";
import { asSystem } from "@/server/db";
import { answer } from "../../support/candidacy-answers";
import { aCandidacy } from "../../support/network-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";

describe("reading a candidacy", () => {
  test("the Officina reads yes and no of its people, never the company's own words; the Comune and strangers find nothing", async () => {
    const { candidacyId, operator, socialWorker } = await aCandidacy();
    must(
      await giveAnswer(operator, { ...answer(candidacyId, 1, "EMPLOYER", false), why: "Non ci è sembrata sveglia" }),
    );
    expect(await getCandidacy(operator, candidacyId)).toMatchObject({ employerWhy: "Non ci è sembrata sveglia" });
    expect(await getCandidacy(socialWorker, candidacyId)).toMatchObject({
      employerAnswer: false,
      employerWhy: null,
      moves: [],
      status: "DECLINED_BY_EMPLOYER",
    });
    for (const stranger of [
      await aUser("SOCIAL_WORKER"),
      await aUser("EMPLOYMENT_OPERATOR"),
      await aUser("MUNICIPAL_OFFICER"),
      await aUser("ADMIN"),
    ])
      expect(await getCandidacy(stranger, candidacyId)).toBeNull();
  });

  test("a plan tells what its person was put forward for to the provider and to the Officina that sent them", async () => {
    const { candidacyId, operator, socialWorker, plan } = await aCandidacy();
    for (const reader of [operator, socialWorker])
      expect((await candidaciesOfPlan(reader, plan.id)).map(({ id }) => id)).toEqual([candidacyId]);
    for (const role of ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "MUNICIPAL_OFFICER", "ADMIN"] as const)
      expect(await candidaciesOfPlan(await aUser(role), plan.id)).toEqual([]);
  });

  test("leaves its trace", async () => {
    const { candidacyId, operator, plan } = await aCandidacy();
    setClock(new Date("2026-11-24T09:00:00Z"));
    await getCandidacy(operator, candidacyId);
    const reads = await asSystem("test", (tx) => tx.fileRead.findMany({ where: { personId: plan.personId } }));
    expect(reads.map(({ page }) => page)).toContain("candidacy");
  });
});
