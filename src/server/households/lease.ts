import "server-only";
import type { Tx } from "../db";

/** Passes the lease to one member, or (null) to the one about to join; whoever held it holds it no more. */
export async function passLease(tx: Tx, householdId: string, memberId: string | null) {
  await tx.householdMember.updateMany({
    where: { householdId, leaseHolder: true, leftOn: null },
    data: { leaseHolder: false, version: { increment: 1 } },
  });
  if (!memberId) return true;
  const { count } = await tx.householdMember.updateMany({
    where: { id: memberId, householdId, leftOn: null },
    data: { leaseHolder: true, version: { increment: 1 } },
  });
  return count === 1;
}
