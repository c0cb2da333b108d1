import { z } from "zod";
import { choice, flag, id, mustAgree, text, version } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { linkDays } from "./person-link";

/** The person confirms their own attendance on the operator's screen: their name typed, a box ticked. */
export const confirmAttendanceForm = z.object({
  attendanceId: id,
  version,
  signerName: text(200),
  confirmed: mustAgree,
});
export type ConfirmAttendance = z.output<typeof confirmAttendanceForm>;

/** One attendance as it was read: which one and at which version, as a box of the paper sheet carries it. */
export type SeenAttendance = { id: string; version: number };

/** The attendances ticked under a scanned sheet; what is not one of them is left out. */
export const readSeen = (boxes: string[]): SeenAttendance[] =>
  boxes.slice(0, 60).flatMap((box) => {
    const [one, seen] = box.split(":");
    const parsed = z.object({ id, version }).safeParse({ id: one, version: seen });
    return parsed.success ? [parsed.data] : [];
  });

/** A box of the paper sheet, as it travels in its form. */
export const boxOf = ({ id: one, version: seen }: SeenAttendance) => `${one}:${seen}`;

/** A personal link with which the person confirms the hours on the page, for so many days; `mail`: also sent to their address. */
export const issueHoursLinkForm = z.object({
  planId: id,
  hash: z.string(tamperedKey).regex(/^[0-9a-f]{64}$/, tamperedKey),
  days: choice(linkDays),
  mail: flag.catch(false),
});
export type IssueHoursLink = z.output<typeof issueHoursLinkForm>;
