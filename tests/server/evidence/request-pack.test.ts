import { describe, expect, test, vi } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asActor, asSystem } from "@/server/db";
import { requestEvidencePack } from "@/server/evidence/request-pack";
import { enqueue } from "@/server/jobs/queue";
import { aPack, asking } from "../../support/evidence-factories";
import { aUser } from "../../support/organisation-factories";
import { packJobs, packsInOwnFolder } from "../../support/pack-folder";
import { aPlan, aSignedPlan, must } from "../../support/plan-factories";

vi.setConfig({ testTimeout: 60_000 });
packsInOwnFolder();

describe("asking for a pack", () => {
  test("asks for one job with it, and leaves none when the command is undone", async () => {
    const { plan, operator } = await aSignedPlan();
    const { packId } = must(await requestEvidencePack(operator, asking({ planId: plan.id }))).data;
    expect((await packJobs()).map(({ data }) => data)).toEqual([{ packId }]);
    await expect(
      asActor(operator, async (tx) => {
        await enqueue(tx, "evidence-pack", { packId: plan.id });
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await packJobs()).toHaveLength(1);
  });

  test("asked for by several at once it is one pack and one job", async () => {
    const { plan, operator, providerId } = await aSignedPlan();
    const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
    const input = asking({ planId: plan.id });
    const asked = await Promise.all(
      [operator, coordinator, operator].map((actor) => requestEvidencePack(actor, input)),
    );
    expect(new Set(asked.map((outcome) => must(outcome).data.packId)).size).toBe(1);
    expect(await packJobs()).toHaveLength(1);
  });

  test("once it is done it can be asked for again, as another pack", async () => {
    const { plan, operator } = await aSignedPlan();
    const first = await aPack(operator, { planId: plan.id });
    const second = must(await requestEvidencePack(operator, asking({ planId: plan.id }))).data;
    expect(second.packId).not.toBe(first.id);
  });

  test("is the operator's of the plan and the coordinator's, and nobody else's", async () => {
    const { plan, operator, socialWorker, providerId, programme } = await aSignedPlan();
    const input = asking({ planId: plan.id });
    const colleague = await aUser("EMPLOYMENT_OPERATOR", providerId);
    const stranger = await aUser("PROVIDER_COORDINATOR");
    const officer = await aUser("MUNICIPAL_OFFICER");
    await expect(requestEvidencePack(colleague, input)).rejects.toThrow(Forbidden);
    await expect(requestEvidencePack(socialWorker, input)).rejects.toThrow(Forbidden);
    await expect(requestEvidencePack(officer, input)).rejects.toThrow(Forbidden);
    await expect(requestEvidencePack(stranger, input)).rejects.toThrow(NotVisible);
    const month = asking({ scope: "MONTH", month: "2026-11-01" });
    await expect(requestEvidencePack(operator, month)).rejects.toThrow(Forbidden);
    const whole = asking({ scope: "PROGRAMME", programmeId: programme.id });
    await expect(requestEvidencePack(operator, whole)).rejects.toThrow(Forbidden);
    must(await requestEvidencePack(officer, whole));
    expect(await asSystem("test", (tx) => tx.evidencePack.count())).toBe(1);
  });

  test("is refused where there is nothing to prove yet", async () => {
    const { plan, operator, providerId, programme } = await aPlan();
    const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
    const officer = await aUser("MUNICIPAL_OFFICER");
    const month = (first: string) => requestEvidencePack(coordinator, asking({ scope: "MONTH", month: first }));
    const reason = (key: string) => ({ ok: false, reason: { key: `evidence.refusals.${key}` } });
    expect(await requestEvidencePack(operator, asking({ planId: plan.id }))).toMatchObject(reason("nothing.PLAN"));
    expect(await month("2026-11-15")).toMatchObject(reason("nothing.MONTH"));
    expect(await month("2027-01-01")).toMatchObject(reason("monthToCome"));
    const whole = asking({ scope: "PROGRAMME", programmeId: programme.id });
    expect(await requestEvidencePack(officer, whole)).toMatchObject(reason("nothing.PROGRAMME"));
    expect(await packJobs()).toEqual([]);
  });
});
