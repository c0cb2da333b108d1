import "server-only";
import { monthOf } from "@/domain/register-month";
import { endedMonths } from "@/domain/snapshot";
import type { Tx } from "../db";

/** The months that have, or should have, a picture: those that ended since the first household was entrusted to Ponte. */
export async function picturedMonths(tx: Tx) {
  const { _min } = await tx.household.aggregate({ _min: { createdAt: true } });
  return endedMonths(_min.createdAt && monthOf(_min.createdAt));
}
