import { z } from "zod";
import type { Day } from "@/lib/clock";
import { parseDay } from "@/lib/dates";
import { oneOf, words } from "@/lib/query";

/** By what hours and euro may be broken down; whatever is chosen, the parts make the same whole. */
export const hoursBy = ["service", "operator", "month", "plan", "line"] as const;
/** One of them. */
export type HoursBy = (typeof hoursBy)[number];

const optionalId = z.uuid().nullish().catch(null);
const optionalMonth = z
  .string()
  .transform((typed) => parseDay(`${typed}-01`))
  .nullish()
  .catch(null);

/** What the address of the page may ask for; anything else counts as not asked. */
export const hoursQuery = z.object({
  by: oneOf(hoursBy, "service"),
  from: optionalMonth,
  to: optionalMonth,
  programme: optionalId,
  operator: optionalId,
  service: words,
  after: z.string().max(500).catch(""),
});
export type HoursQuery = z.output<typeof hoursQuery>;

/** Which hours are asked for: between the first days of two months, both of them counted; null without a bound. */
export type HoursFilter = {
  by: HoursBy;
  from: Day | null;
  to: Day | null;
  programmeId: string | null;
  operatorId: string | null;
  serviceCode: string | null;
};

/** The query with its months made sensible: no beginning after the end. */
export function hoursFilterOf({ by, from, to, programme, operator, service }: HoursQuery): HoursFilter {
  return {
    by,
    from: from && (!to || from <= to) ? from : null,
    to: to ?? null,
    programmeId: programme ?? null,
    operatorId: operator ?? null,
    serviceCode: service || null,
  };
}

/** The address that asks for the same hours, with a change. */
export const hoursAddress = (filter: HoursFilter, change: Partial<HoursFilter> = {}) => {
  const { by, from, to, programmeId, operatorId, serviceCode } = { ...filter, ...change };
  const month = (first: Day | null) => first?.slice(0, 7);
  return {
    by,
    from: month(from),
    to: month(to),
    programme: programmeId,
    operator: operatorId,
    service: serviceCode,
  };
};
