import "server-only";
import type { BulkActionKind } from "@/generated/prisma/enums";
import { householdWork } from "./households";
import { planWork } from "./plans";
import { referralWork } from "./referrals";
import type { BulkWork } from "./work";

/** How each kind of deed on many is done. */
export const bulkWork: Record<BulkActionKind, BulkWork> = {
  ASSIGN_REFERRALS: referralWork,
  REASSIGN_PLANS: planWork,
  REASSIGN_HOUSEHOLDS: householdWork,
};
