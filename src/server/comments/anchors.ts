import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { lineKey as keyOf } from "../plans/line-terms";

/** Every line and goal that some text of the plan still holds: in force, or being written. */
export async function livingAnchors(tx: Tx, planId: string) {
  const planVersion = { planId, status: { in: ["DRAFT", "SIGNED"] } } satisfies Prisma.PlanVersionWhereInput;
  return {
    lines: await tx.planLine.findMany({
      where: { planVersion },
      distinct: ["key"],
      select: { key: true, serviceName: true },
    }),
    goals: await tx.planGoal.findMany({ where: { planVersion }, distinct: ["key"], select: { key: true, text: true } }),
  };
}

/** What the lines were called whose threads may outlive them: as any version had them, or as the basket has the service. */
export async function lineNames(tx: Tx, planId: string, programmeId: string, keys: string[]) {
  const lines = await tx.planLine.findMany({
    where: { key: { in: keys }, planVersion: { planId } },
    distinct: ["key"],
    select: { key: true, serviceName: true },
  });
  const names = new Map(lines.map(({ key, serviceName }) => [key, serviceName]));
  if (keys.every((key) => names.has(key))) return names;
  const services = await tx.service.findMany({
    where: { edition: { programmeId } },
    distinct: ["code"],
    select: { code: true, name: true },
  });
  for (const { code, name } of services) {
    const key = keyOf(planId, code);
    if (keys.includes(key) && !names.has(key)) names.set(key, name);
  }
  return names;
}
