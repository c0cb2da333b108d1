import type { Actor } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { agreePlan } from "@/server/plans/agree-plan";
import { draftOf } from "@/server/plans/content-of";
import { sharePlan } from "@/server/plans/share-plan";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { aPlan } from "./factories";

/** What the page of this plan shows right now: its text and hash, as forms carry them. */
export async function shownOf(planId: string) {
  const draft = await asSystem("test", (tx) => draftOf(tx, planId));
  return { planId, hash: draft?.hash ?? "0".repeat(64), shown: draft?.text ?? "" };
}

export const must = <T extends { ok: boolean }>(outcome: T) => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
};

/** A plan the Officina has under its eyes. */
export async function aSharedPlan(over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await aPlan(over);
  must(await sharePlan(basis.operator, { planId: basis.plan.id }));
  return basis;
}

/** A plan both sides agreed to, ready for signatures. */
export async function anAgreedPlan(over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await aSharedPlan(over);
  must(await agreePlan(basis.socialWorker, { ...(await shownOf(basis.plan.id)), note: null }));
  return basis;
}

export const asOperator = async (actor: Actor, planId: string) =>
  signPlan(actor, { ...(await shownOf(planId)), role: "OPERATOR", confirmed: true });
export const asOfficina = async (actor: Actor, planId: string) =>
  signPlan(actor, { ...(await shownOf(planId)), role: "OFFICINA", confirmed: true });
export const asPerson = async (actor: Actor, planId: string) =>
  recordPersonSignature(actor, {
    ...(await shownOf(planId)),
    method: "ON_SCREEN",
    signerName: "Maria Rossi",
    attachmentId: null,
    witnessName: null,
    confirmed: true,
  });

/** A plan with its three signatures: in force, € 544,00 committed. */
export async function aSignedPlan(over: Parameters<typeof aPlan>[0] = {}) {
  const basis = await anAgreedPlan(over);
  must(await asOperator(basis.operator, basis.plan.id));
  must(await asOfficina(basis.socialWorker, basis.plan.id));
  must(await asPerson(basis.operator, basis.plan.id));
  return basis;
}

/** A plan row as it is now. */
export const planRow = (id: string) => asSystem("test", (tx) => tx.plan.findUniqueOrThrow({ where: { id } }));
/** The history of a plan, oldest first. */
export const eventsOf = (planId: string) =>
  asSystem("test", async (tx) =>
    (await tx.auditEvent.findMany({ where: { planId }, orderBy: { id: "asc" } })).map(({ type }) => type),
  );
