import "server-only";
import type { Stretch } from "@/domain/indicator";
import { Prisma } from "@/generated/prisma/client";
import { spread, workingDays } from "./working-days";

const { sql } = Prisma;

/** The days of a stretch of the path, for whoever has gone through it. */
export const stretchDays: Record<Stretch, Prisma.Sql> = {
  answerDays: workingDays(sql`referred_on`, sql`decided_on`),
  signatureDays: workingDays(sql`accepted_on`, sql`signed_on`),
  startDays: workingDays(sql`signed_on`, sql`active_on`),
  workDays: workingDays(sql`active_on`, sql`working_on`),
  meetingDays: workingDays(sql`referred_on`, sql`met_on`),
  planDays: workingDays(sql`met_on`, sql`signed_on`),
};

/** Durations of a stretch: how many people went through it, half of them within `median` working days, nine in ten within `p90`. */
export type Spread = { people: number; median: number | null; p90: number | null };

/** The day that ends a stretch. */
export const reached: Record<Stretch, Prisma.Sql> = {
  answerDays: sql`decided_on`,
  signatureDays: sql`signed_on`,
  startDays: sql`active_on`,
  workDays: sql`working_on`,
  meetingDays: sql`met_on`,
  planDays: sql`case when met_on is not null then signed_on end`,
};

/** How many reached each stage. */
export type StageCounts = Record<
  "households" | "householdsOpen" | "referred" | "accepted" | "signed" | "active" | "working",
  number
>;

/** Households first, then people, stage by stage. */
export const countStages = sql`
  select (select count(*)::int from counted) as households, (select count(*)::int from counted where not closed) as "householdsOpen", count(*)::int as referred, count(accepted_on)::int as accepted,
    count(signed_on)::int as signed, count(active_on)::int as active, count(working_on)::int as working
  from path`;

/** How long each stretch takes. */
export const spreadStretches = sql`
  select stretch, ${spread(sql`days`)} from (${Prisma.join(
    (Object.keys(stretchDays) as Stretch[]).map(
      (stretch) =>
        sql`select ${stretch} as stretch, ${stretchDays[stretch]} as days from path where ${reached[stretch]} is not null`,
    ),
    " union all ",
  )}) stretches group by stretch`;

/** How many reached each stage (households first, then people), and how long the stages took. */
export function pathOf([counts]: StageCounts[], stretches: (Spread & { stretch: Stretch })[]) {
  const of = (name: Stretch): Spread => {
    const { people, median, p90 } = stretches.find(({ stretch }) => stretch === name) ?? {
      people: 0,
      median: null,
      p90: null,
    };
    return { people, median, p90 };
  };
  return {
    counts: counts ?? { households: 0, householdsOpen: 0, referred: 0, accepted: 0, signed: 0, active: 0, working: 0 },
    days: {
      answerDays: of("answerDays"),
      signatureDays: of("signatureDays"),
      startDays: of("startDays"),
      workDays: of("workDays"),
      meetingDays: of("meetingDays"),
      planDays: of("planDays"),
    },
  };
}
