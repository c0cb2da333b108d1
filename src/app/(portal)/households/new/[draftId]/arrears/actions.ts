"use server";

import { arrearsStep } from "@/domain/arrears";
import { stepAction } from "../../step-action";

export const arrearsAction = stepAction("arrears", arrearsStep, "circumstances");
