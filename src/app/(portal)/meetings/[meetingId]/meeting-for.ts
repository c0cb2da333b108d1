import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { getMeeting } from "@/server/meetings/get-meeting";
import { requireActor } from "@/server/session";

/** The meeting an address names, for who may know of it; anybody else finds nothing. */
export async function meetingFor(params: Promise<{ meetingId: string }>) {
  const actor = await requireActor();
  return (await getMeeting(actor, idParam((await params).meetingId))) ?? notFound();
}

/** The same for the pages that change it, while it can still be changed. */
export async function meetingToWrite(params: Promise<{ meetingId: string }>) {
  const meeting = await meetingFor(params);
  return meeting.writes ? meeting : notFound();
}
