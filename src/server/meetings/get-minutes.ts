import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { readMeeting } from "./get-meeting";

/** A meeting for its paper, which leaves its trace as a reading of the household; null when it is out of sight or was cancelled. */
export const getMinutes = (actor: Actor, meetingId: string) =>
  asActor(actor, async (tx) => {
    const meeting = await readMeeting(tx, actor, meetingId, "household.minutes");
    return meeting?.status === "CANCELLED" ? null : meeting;
  });
