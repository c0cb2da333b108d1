import "server-only";
import { dayOf, formatDay, formatTime } from "@/lib/dates";

/** Between which moments an appointment takes place. */
export type Slot = { startsAt: Date; endsAt: Date };

/** An appointment as a refusal tells it: the service, the day, from when to when. */
export const told = ({ serviceName, startsAt, endsAt }: Slot & { serviceName: string }) => ({
  service: serviceName,
  day: formatDay(dayOf(startsAt)),
  from: formatTime(startsAt),
  to: formatTime(endsAt),
});
