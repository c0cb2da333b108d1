"use server";

import { formAction } from "@/app/form-action";
import { writePointsRuleForm } from "@/domain/points-forms";
import { writePointsRule } from "@/server/accompaniment/points-rules";

export const writePointsRuleAction = formAction(writePointsRuleForm, writePointsRule, () => "/households/points-rules");
