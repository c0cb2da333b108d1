import type { PlanStart } from "@/server/plans/get-plan-start";

/** What a plan cannot be opened without. */
export type Missing = "notAccepted" | "noAssessment" | "noProgramme";

/** The first thing missing; null when a plan can be opened. */
export function firstMissing({ referral, assessment, programmes }: PlanStart): Missing | null {
  if (referral.status !== "ACCEPTED") return "notAccepted";
  if (!assessment) return "noAssessment";
  return programmes.some(({ open }) => open) ? null : "noProgramme";
}
