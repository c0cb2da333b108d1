"use server";

import { tenancyStep } from "@/domain/tenancy";
import { stepAction } from "../../step-action";

export const tenancyAction = stepAction("tenancy", tenancyStep, "members");
