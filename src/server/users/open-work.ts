import "server-only";
import type { OpenWork } from "@/domain/user";
import type { Tx } from "../db";

const living = ["DRAFT", "SHARED", "AGREED", "SIGNED", "ACTIVE", "SUSPENDED"] as const;

/** What somebody still answers for: open households, their own drafts, referrals given to them, living plans. */
export async function countOpenWork(tx: Tx, userId: string): Promise<OpenWork> {
  const households = await tx.household.count({ where: { caseOwnerId: userId, status: "OPEN" } });
  const drafts = await tx.referral.count({ where: { authorId: userId, status: "DRAFT" } });
  const referrals = await tx.referral.count({
    where: { assigneeId: userId, status: { in: ["SENT", "INFO_REQUESTED", "ACCEPTED"] } },
  });
  const plans = await tx.plan.count({ where: { operatorId: userId, status: { in: [...living] } } });
  return { households, drafts, referrals, plans };
}
