import type { InternshipStatus, PlanStatus, ReferralStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";

/** The way of a member from the referral to work, in the order of the journey (product rules §3). */
export const pathSteps = ["REFERRAL", "PROFILE", "PLAN", "RUNNING", "INTERNSHIP", "WORK"] as const;
/** One of those. */
type PathStepName = (typeof pathSteps)[number];

/** How a step stands: not begun, where one is, behind one, broken off, not needed any more. */
export type StepState = "AHEAD" | "NOW" | "DONE" | "STOPPED" | "SKIPPED";

/** A step with its state and the day that goes with it. */
export type PathStep = { step: PathStepName; state: StepState; day: Day | null };

/** What is known of a member's way: the newest referral, its newest profile and plan, internships and jobs, the newest first. */
export type PathFacts = {
  referral: { status: ReferralStatus; sentOn: Day | null; decidedOn: Day | null; endedOn: Day | null } | null;
  profiledOn: Day | null;
  plan: { status: PlanStatus; signedOn: Day | null; activatedOn: Day | null; endedOn: Day | null } | null;
  internships: readonly { status: InternshipStatus; startsOn: Day; endedOn: Day | null }[];
  jobs: readonly { startsOn: Day; endedOn: Day | null }[];
};

type Stand = Omit<PathStep, "step">;
const stand = (state: StepState, day: Day | null = null): Stand => ({ state, day });
const ahead = stand("AHEAD");

/** Where a member stands on each step of the way to work, on a day. */
export function pathOf(facts: PathFacts, on: Day): PathStep[] {
  const work = workOf(facts, on);
  const stands: Record<PathStepName, Stand> = {
    REFERRAL: referralOf(facts),
    PROFILE: profileOf(facts),
    PLAN: planOf(facts),
    RUNNING: runningOf(facts),
    INTERNSHIP: internshipOf(facts, on, work.state === "DONE"),
    WORK: work,
  };
  return pathSteps.map((step) => ({ step, ...stands[step] }));
}

function referralOf({ referral }: PathFacts): Stand {
  if (!referral) return ahead;
  const { status, sentOn, decidedOn, endedOn } = referral;
  if (status === "DECLINED") return stand("STOPPED", decidedOn);
  if (status === "WITHDRAWN") return stand("STOPPED", endedOn);
  if (status === "ACCEPTED" || status === "CLOSED") return stand("DONE", decidedOn);
  return stand("NOW", sentOn);
}

const taken = ({ referral }: PathFacts) => referral?.status === "ACCEPTED" || referral?.status === "CLOSED";

function profileOf(facts: PathFacts): Stand {
  if (facts.profiledOn) return stand("DONE", facts.profiledOn);
  return facts.referral?.status === "ACCEPTED" ? stand("NOW") : ahead;
}

function planOf(facts: PathFacts): Stand {
  const { plan, profiledOn } = facts;
  if (plan?.signedOn) return stand("DONE", plan.signedOn);
  if (plan?.status === "CANCELLED") return stand("STOPPED", plan.endedOn);
  return plan || (profiledOn && taken(facts)) ? stand("NOW") : ahead;
}

function runningOf({ plan }: PathFacts): Stand {
  if (!plan?.signedOn) return ahead;
  if (plan.status === "WITHDRAWN" || plan.status === "REVOKED") return stand("STOPPED", plan.endedOn);
  if (plan.status === "COMPLETED") return stand("DONE", plan.endedOn);
  return stand("NOW", plan.activatedOn);
}

function internshipOf({ internships }: PathFacts, on: Day, atWork: boolean): Stand {
  const begun = internships.filter(
    ({ status, startsOn }) => status !== "DRAFT" && status !== "CANCELLED" && startsOn <= on,
  );
  const [last] = begun;
  if (last)
    return last.status === "ACTIVE" ? stand("NOW", last.startsOn) : stand("DONE", last.endedOn ?? last.startsOn);
  return atWork ? stand("SKIPPED") : ahead;
}

function workOf({ jobs }: PathFacts, on: Day): Stand {
  const begun = jobs.filter(({ startsOn }) => startsOn <= on);
  const current = begun.find(({ endedOn }) => !endedOn || endedOn >= on);
  if (current) return stand("DONE", current.startsOn);
  const [last] = begun;
  return last ? stand("STOPPED", last.endedOn) : ahead;
}
