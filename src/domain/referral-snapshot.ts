import type { Trend } from "./arrears";
import type { HouseholdSnapshot } from "./household-snapshot";
import { isRunning } from "./repayment";

/** The household as it was when the referral was sent, and how its arrears were moving. */
export type ReferralSnapshot = HouseholdSnapshot & { arrearsTrend: Trend };

/** What the work services see of a household: that it is followed, whether it is paying back, how the arrears move. Never a figure. */
export type ReducedSnapshot = { takenOn: string; hasRepaymentPlan: boolean; arrearsTrend: Trend };

/** Reduces a snapshot for who follows the person, not the household (product rules §2: "in carico, piano di rientro sì/no, trend"). */
export const reducedSnapshot = ({ takenOn, repayment, arrearsTrend }: ReferralSnapshot): ReducedSnapshot => ({
  takenOn,
  hasRepaymentPlan: repayment !== null && isRunning(repayment.status),
  arrearsTrend,
});

/** Reads a snapshot out of its column; null when the referral was never sent. */
export const readSnapshot = (stored: unknown): ReferralSnapshot | null =>
  stored !== null && typeof stored === "object" && "takenOn" in stored ? (stored as ReferralSnapshot) : null;
