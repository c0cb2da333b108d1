import "server-only";
import { ceilingOf, leftUnder } from "@/domain/ceilings";
import { ceilingNames } from "@/domain/derogation";
import type { CeilingKind } from "@/generated/prisma/enums";
import type { Cents } from "@/lib/money";
import type { Tx } from "../db";
import { ceilingBasesOf } from "../plans/frame-of";

type Of = Parameters<typeof ceilingBasesOf>[1];

/** One ceiling with a plan of so many cents counted in, and by how much the plan goes over what it may; 0 when it does not. Cents. */
export async function excessOf(tx: Tx, plan: Of, totalCents: Cents, code: CeilingKind) {
  const kind = ceilingNames[code];
  const ceiling = ceilingOf(kind, (await ceilingBasesOf(tx, plan))[kind], totalCents);
  return { ceiling, overCents: Math.max(0, -(leftUnder(ceiling) ?? 0)) };
}
