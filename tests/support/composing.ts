import { asSystem } from "@/server/db";
import { draftOf } from "@/server/plans/content-of";
import type { aPlan } from "./plan-factories";

/** A draft plan with all it stands on. */
export type Basis = Awaited<ReturnType<typeof aPlan>>;

/** The id of a service of its edition; empty when it has none of that code. */
export const serviceOf = ({ edition }: Basis, code: string) =>
  edition.services.find((one) => one.code === code)?.id ?? "";

/** Its line of that service. */
export const lineOf = async ({ plan }: Basis, code: string) => {
  const draft = await asSystem("test", (tx) => draftOf(tx, plan.id));
  const line = draft?.lines.find(({ serviceCode }) => serviceCode === code);
  if (!line) throw new Error(`no line ${code}`);
  return line;
};

/** What the form of that line would send. */
export const editOf = async (basis: Basis, code: string, over: object = {}) => {
  const line = await lineOf(basis, code);
  return {
    planId: basis.plan.id,
    lineId: line.id,
    version: line.version,
    quantity: line.quantity,
    startsOn: line.startsOn,
    endsOn: line.endsOn,
    delivererId: line.delivererId,
    thirdParties: null,
    deviationReason: null,
    ...over,
  };
};

/** Cents and minutes of its text. */
export const totals = async ({ plan }: Basis) =>
  asSystem("test", (tx) =>
    tx.planVersion.findFirstOrThrow({ where: { planId: plan.id }, select: { totalCents: true, totalMinutes: true } }),
  );
