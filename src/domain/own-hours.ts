import { z } from "zod";
import { day, id, time, version } from "@/lib/fields";

// One hour as the person is asked to confirm it: which attendance at which version, when, which service, how many minutes.
const hour = z.object({
  id,
  version,
  day,
  from: time,
  to: time,
  code: z.string(),
  name: z.string(),
  minutes: z.number().int().positive(),
});

const text = z.object({ plan: z.string(), hours: z.array(hour).min(1) });

/** The hours a personal link asks the person about, and the code of their plan. */
export type OwnHours = z.output<typeof text>;

/** As many hours as one link asks about; the rest wait for the next one. */
export const mostOwnHours = 100;

/** The one way of writing a list of hours: its hash is what the person answers to. */
export const canonicalHours = ({ plan, hours }: OwnHours) =>
  JSON.stringify({
    plan,
    hours: hours.map((one) => ({
      id: one.id,
      version: one.version,
      day: one.day,
      from: one.from,
      to: one.to,
      code: one.code,
      name: one.name,
      minutes: one.minutes,
    })),
  });

/** Reads such a list back; null when it is not one. */
export function readOwnHours(written: string): OwnHours | null {
  try {
    return text.safeParse(JSON.parse(written)).data ?? null;
  } catch {
    return null;
  }
}
