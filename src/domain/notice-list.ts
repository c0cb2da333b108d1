import { z } from "zod";
import { oneOf } from "@/lib/query";

/** The questions the list of notices answers. */
export const noticeTabs = ["unread", "all"] as const;

/** What the address of the list may ask. A wrong value counts as absent. */
export const noticeListQuery = z.object({
  tab: oneOf(noticeTabs, "unread"),
  after: z.string().max(300).catch(""),
});
/** The list as it is asked for. */
export type NoticeListQuery = z.output<typeof noticeListQuery>;

/** The most unread notices that are counted: beyond, "99+" says enough. */
export const mostCounted = 100;
