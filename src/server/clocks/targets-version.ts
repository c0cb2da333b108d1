import "server-only";
import type { Tx } from "../db";

/** The version of a programme's targets as its form carries it: one more with every change. Targets are many rows, and some go: their history counts them. */
export const targetsVersion = async (tx: Tx, programmeId: string) =>
  1 + (await tx.auditEvent.count({ where: { subjectId: programmeId, type: "programme.clocksChanged" } }));
