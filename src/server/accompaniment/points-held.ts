import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import type { Tx } from "../db";

/** The points a household holds: the sum of its movements. Whoever goes on to spend them holds the household's row. */
export async function pointsHeld(tx: Tx, householdId: string) {
  const { _sum } = await tx.pointsMovement.aggregate({ where: { householdId }, _sum: { points: true } });
  return _sum.points ?? 0;
}

/** Writes one movement of today; points below zero leave. It proves no right and tests no balance. */
export const movePoints = (
  tx: Tx,
  by: { id: string },
  movement: Omit<Prisma.PointsMovementUncheckedCreateInput, "movedOn" | "createdById" | "createdAt">,
) =>
  tx.pointsMovement.create({
    data: { ...movement, movedOn: toDate(today()), createdById: by.id, createdAt: now() },
    select: { id: true },
  });
