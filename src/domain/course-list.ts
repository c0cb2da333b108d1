import { z } from "zod";
import type { CourseStatus } from "@/generated/prisma/enums";
import { oneOf, words } from "@/lib/query";
import type { Actor } from "./permissions";

/** The questions the list of courses answers. */
export const courseTabs = ["toDecide", "drafts", "approved", "over"] as const;
export type CourseTab = (typeof courseTabs)[number];

/** The statuses each tab shows. */
export const courseTabStatuses: Record<CourseTab, readonly CourseStatus[]> = {
  toDecide: ["PROPOSED"],
  drafts: ["DRAFT"],
  approved: ["APPROVED"],
  over: ["DECLINED", "WITHDRAWN"],
};

/** The tabs somebody has, the first being the one they open on: the Comune decides, the provider runs, the others look. */
export const courseTabsOf = ({ role }: Pick<Actor, "role">): readonly CourseTab[] => {
  if (role === "MUNICIPAL_OFFICER") return ["toDecide", "approved", "over"];
  if (role === "SOCIAL_WORKER" || role === "ADMIN") return ["approved"];
  return ["approved", "drafts", "toDecide", "over"];
};

/** What the address of the list may ask; a wrong value counts as absent. */
export const courseListQuery = z.object({
  tab: oneOf(["", ...courseTabs], ""),
  q: words,
  programme: z.uuid().nullable().catch(null).default(null),
  after: z.string().max(300).catch(""),
});
export type CourseListQuery = Omit<z.output<typeof courseListQuery>, "tab"> & { tab: CourseTab };
