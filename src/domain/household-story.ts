import type { EvictionStage } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import type { Facts } from "./facts";

/** What is marked on the debt over time. */
type StoryKind =
  | "planSigned"
  | "planStarted"
  | "internshipStarted"
  | "jobStarted"
  | "paymentMissed"
  | "evictionStep"
  | "repaymentSigned"
  | "contributionGranted";

/** Something that happened to a household or one of its people, on a day; `personId` says to whom. */
export type StoryMark = { kind: StoryKind; day: Day; personId: string | null; facts: Facts };

/** A due counts as missed on the chart when it is not whole so many days after its day (a default of this application: bank transfers take their time). */
const missedAfterDays = 15;

/** What happened, as the file keeps it; a due's `wholeOn` is the day on which the last of it came in. */
export type StoryFacts = {
  plans: readonly { personId: string; code: string; signedOn: Day | null; activatedOn: Day | null }[];
  internships: readonly { personId: string; startsOn: Day }[];
  jobs: readonly { personId: string; startsOn: Day }[];
  dues: readonly { dueOn: Day; wholeOn: Day | null }[];
  evictionSteps: readonly { stage: EvictionStage; occurredOn: Day }[];
  repaymentSignatures: readonly Day[];
  contributions: readonly { grantedCents: number; decidedOn: Day }[];
};

/** Whether a due was missed, seen from a day. */
export const wasMissed = ({ dueOn, wholeOn }: { dueOn: Day; wholeOn: Day | null }, on: Day) =>
  (wholeOn ?? on) > addDays(dueOn, missedAfterDays);

/** The marks of a household's story up to a day, the oldest first; of many the newest `most`. */
export function storyOf(facts: StoryFacts, on: Day, most = 16): StoryMark[] {
  const mark = (kind: StoryKind, day: Day | null, personId: string | null = null, told: Facts = {}): StoryMark[] =>
    day && day <= on ? [{ kind, day, personId, facts: told }] : [];
  const marks = [
    ...facts.plans.flatMap(({ personId, code, signedOn, activatedOn }) => [
      ...mark("planSigned", signedOn, personId, { code }),
      ...mark("planStarted", activatedOn, personId, { code }),
    ]),
    ...facts.internships.flatMap(({ personId, startsOn }) => mark("internshipStarted", startsOn, personId)),
    ...facts.jobs.flatMap(({ personId, startsOn }) => mark("jobStarted", startsOn, personId)),
    ...facts.dues.flatMap((due) => (wasMissed(due, on) ? mark("paymentMissed", due.dueOn) : [])),
    ...facts.evictionSteps.flatMap(({ stage, occurredOn }) =>
      stage === "NONE" ? [] : mark("evictionStep", occurredOn, null, { stage }),
    ),
    ...facts.repaymentSignatures.flatMap((day) => mark("repaymentSigned", day)),
    ...facts.contributions.flatMap(({ grantedCents, decidedOn }) =>
      grantedCents > 0 ? mark("contributionGranted", decidedOn, null, { grantedCents }) : [],
    ),
  ];
  return marks.toSorted((one, other) => one.day.localeCompare(other.day)).slice(-most);
}
