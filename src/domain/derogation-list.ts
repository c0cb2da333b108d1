import { z } from "zod";
import type { DerogationStatus } from "@/generated/prisma/enums";
import { oneOf } from "@/lib/query";
import { grantedDerogations } from "./derogation";

/** The questions the list of derogations answers. */
export const derogationTabs = ["toDecide", "questioned", "granted", "over"] as const;
export type DerogationTab = (typeof derogationTabs)[number];

/** The statuses each tab shows. */
export const derogationTabStatuses: Record<DerogationTab, readonly DerogationStatus[]> = {
  toDecide: ["REQUESTED"],
  questioned: ["QUESTIONED"],
  granted: grantedDerogations,
  over: ["REFUSED", "WITHDRAWN"],
};

/** What is still open is listed from the oldest request, what was settled from the newest. */
export const derogationOrder = { toDecide: "asc", questioned: "asc", granted: "desc", over: "desc" } as const;

/** What the address of the list may ask. A wrong value counts as absent. */
export const derogationListQuery = z.object({
  tab: oneOf(derogationTabs, "toDecide"),
  after: z.string().max(300).catch(""),
});
export type DerogationListQuery = z.output<typeof derogationListQuery>;
