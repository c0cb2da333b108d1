import { toDay } from "@/lib/dates";
import type { HouseholdFile } from "@/server/households/file";

/** The instalments of a plan as the rules of repayment want them. */
export const instalmentsIn = (plan: HouseholdFile["repaymentPlans"][number]) =>
  plan.instalments.map((one) => ({ ...one, dueOn: toDay(one.dueOn) }));
