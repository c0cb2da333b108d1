"use server";

import { formAction } from "@/app/form-action";
import { repaymentRuleForm } from "@/domain/repayment-rule-form";
import { setRepaymentRule } from "@/server/repayments/set-rule";

export const setRepaymentRuleAction = formAction(
  repaymentRuleForm,
  setRepaymentRule,
  () => "/households/repayment-rules",
);
