"use server";

import { circumstancesStep } from "@/domain/household";
import { stepAction } from "../../step-action";

export const circumstancesAction = stepAction("circumstances", circumstancesStep, "check");
