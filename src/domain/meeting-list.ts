import { z } from "zod";
import type { TeamMeetingStatus } from "@/generated/prisma/enums";
import { oneOf, words } from "@/lib/query";

/** The questions the list of team meetings answers. */
export const meetingTabs = ["upcoming", "held", "cancelled"] as const;
/** One of those. */
type MeetingTab = (typeof meetingTabs)[number];

/** The status each tab shows. */
export const meetingTabStatus = {
  upcoming: "PLANNED",
  held: "HELD",
  cancelled: "CANCELLED",
} as const satisfies Record<MeetingTab, TeamMeetingStatus>;

/** Those one is invited to, or all one may know of. */
export const meetingScopes = ["mine", "all"] as const;

/** What the address of the list may ask. A wrong value counts as absent. */
export const meetingListQuery = z.object({
  tab: oneOf(meetingTabs, "upcoming"),
  who: oneOf(meetingScopes, "mine"),
  after: words,
});
export type MeetingListQuery = z.output<typeof meetingListQuery>;
