import type { RecordOutcome } from "@/domain/outcome";
import { agreePlan } from "@/server/plans/agree-plan";
import { sharePlan } from "@/server/plans/share-plan";
import { inTests } from "./in-tests";
import { aPlan, asOfficina, asOperator, asPerson, must, shownOf } from "./plan-factories";

/** A plan signed by all three with a service paid by result beside its hours: one placement (L13) or internship (L14) of € 1.600,00. */
export async function aPlanByResult(code: "L13" | "L14", over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await aPlan(over);
  const { edition, planVersion, providerId, operator, socialWorker } = basis;
  const planId = basis.plan.id;
  const service = edition.services.find((one) => one.code === "L13");
  if (!service) throw new Error("the edition has its placement");
  const line = await inTests(async (tx) => {
    await tx.planVersion.update({ where: { id: planVersion.id }, data: { totalCents: 214_400 } });
    return tx.planLine.create({
      data: {
        planVersionId: planVersion.id,
        position: 9,
        serviceId: service.id,
        serviceCode: code,
        serviceName: code === "L13" ? service.name : "Tirocinio",
        section: service.section,
        area: service.area,
        mode: service.mode,
        unit: "OUTCOME",
        payBasis: "RESULT",
        mandatory: false,
        register: service.register,
        verification: service.verification,
        minQuantity: 1,
        maxQuantity: 1,
        standardQuantity: 1,
        unitCostCents: 160_000,
        quantity: 1,
        amountCents: 160_000,
        delivererId: providerId,
        startsOn: planVersion.startsOn,
        endsOn: planVersion.endsOn,
      },
    });
  });
  must(await sharePlan(operator, { planId }));
  must(await agreePlan(socialWorker, { ...(await shownOf(planId)), note: null }));
  must(await asOperator(operator, planId));
  must(await asOfficina(socialWorker, planId));
  must(await asPerson(operator, planId));
  return { ...basis, planId, line };
}

/** A proved contract of a year as its form gives it. */
export const aContract = (planId: string, over: Partial<RecordOutcome> = {}): RecordOutcome => ({
  planId,
  lineKey: null,
  kind: "CONTRACT",
  contractType: "FIXED_TERM",
  employer: "Cooperativa Orti",
  weeklyHours: 1440,
  startsOn: "2026-11-01",
  endsOn: "2027-10-31",
  evidence: "Comunicazione obbligatoria",
  provedOn: "2026-11-23",
  ...over,
});
