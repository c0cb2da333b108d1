import "server-only";
import { silentAfterSeconds } from "@/domain/landlord-import";
import { now } from "@/lib/clock";

/** Whether work that should go on has been silent for so long that it must have stopped. */
export const hasStopped = (touchedAt: Date) => now().getTime() - touchedAt.getTime() > silentAfterSeconds * 1000;
