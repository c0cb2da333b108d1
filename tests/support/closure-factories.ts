import { goalPlaces, type RevokePlan, type WithdrawPlan, type WriteClosure } from "@/domain/closure-forms";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { acknowledgeClosure } from "@/server/closure/acknowledge-closure";
import { completePlan } from "@/server/closure/complete-plan";
import { recordNotice } from "@/server/closure/revoke-plan";
import { writeClosure } from "@/server/closure/write-closure";
import { asSystem } from "@/server/db";
import { aSignedPlan, must } from "./plan-factories";

type Basis = Awaited<ReturnType<typeof aSignedPlan>>;

/** A signed plan whose person has begun. */
export async function aRunningPlan() {
  const basis = await aSignedPlan();
  await asSystem("test", (tx) =>
    tx.plan.update({
      where: { id: basis.plan.id },
      data: { status: "ACTIVE", activatedAt: new Date("2026-11-23T08:00:00Z") },
    }),
  );
  return basis;
}

/** A closure report as its form gives it, every goal achieved unless told otherwise. */
export async function aClosure(planId: string, over: Partial<WriteClosure> = {}): Promise<WriteClosure> {
  const { goals, version } = await asSystem("test", async (tx) => ({
    goals: await tx.planGoal.findMany({
      where: { planVersion: { planId, status: "SIGNED" } },
      orderBy: { position: "asc" },
    }),
    version: (await tx.closureReport.findUnique({ where: { planId } }))?.version ?? 0,
  }));
  const places = goalPlaces.flatMap((place) => {
    const goal = goals[place - 1];
    return [
      [`goalKey${place}`, goal?.key ?? null],
      [`result${place}`, goal ? "ACHIEVED" : null],
      [`why${place}`, null],
    ];
  });
  return {
    ...(Object.fromEntries(places) as WriteClosure),
    planId,
    version,
    summary: "Ha trovato lavoro in una cooperativa.",
    remains: null,
    followedBy: null,
    step: "save",
    ...over,
  };
}

/** The report of a running plan shared with the Officina. */
export async function aSharedReport(over: Partial<WriteClosure> = {}) {
  const basis = await aRunningPlan();
  must(await writeClosure(basis.operator, await aClosure(basis.plan.id, { step: "share", ...over })));
  return basis;
}

/** A report row as it is now. */
export const reportRow = (planId: string) =>
  asSystem("test", (tx) => tx.closureReport.findUniqueOrThrow({ where: { planId }, include: { goals: true } }));

/** What a page of the report carries. */
export const seenReport = async (planId: string) => ({ planId, version: (await reportRow(planId)).version });

/** A plan completed over its acknowledged report. */
export async function aCompletedPlan(basis?: Basis) {
  const made = basis ?? (await aSharedReport());
  const planId = made.plan.id;
  must(await acknowledgeClosure(made.socialWorker, await seenReport(planId)));
  must(await completePlan(made.operator, await seenReport(planId)));
  return made;
}

/** A withdrawal form as it comes out of parsing. */
export const aWithdrawal = (planId: string, over: Partial<WithdrawPlan> = {}): WithdrawPlan => ({
  planId,
  cause: "WORK_FOUND",
  decidedOn: today(),
  proof: "SIGNED",
  witnessName: null,
  attachmentId: null,
  explanation: "Ha trovato lavoro da sola",
  ...over,
});

/** A revocation form as it comes out of parsing. */
export const aRevocation = (planId: string, over: Partial<RevokePlan> = {}): RevokePlan => ({
  planId,
  cause: "SILENT_ABSENCE",
  decidedOn: today(),
  explanation: "Assenza di trenta giorni",
  noNoticeWhy: null,
  ...over,
});

/** A warning letter sent so many days ago. */
export const noticed = async ({ operator, plan }: Pick<Basis, "operator" | "plan">, daysAgo = 10) =>
  must(
    await recordNotice(operator, {
      planId: plan.id,
      kind: "WARNING_LETTER",
      means: "REGISTERED_MAIL",
      sentOn: addDays(today(), -daysAgo),
      attachmentId: null,
      body: "La aspettiamo per un colloquio.",
    }),
  );
