import type { Actor } from "@/domain/permissions";
import type { HouseholdStory } from "./household-story";
import { tellHousehold } from "./households";
import { type ProfileStory, type ReferralStory, type Stage, tellReferral } from "./journeys";
import { type PlanStory, tellPlan } from "./plans";
import { tellProfile } from "./profiles";
import type { Dice } from "./timeline";

/** The people who work in the demo town. */
export type Staff = { anna: Actor; sara: Actor; luca: Actor; marta: Actor };

/** A household and the way of one of its members. */
export type Case = {
  household: HouseholdStory;
  referral: Omit<ReferralStory, "household" | "author">;
  profile: ProfileStory;
  plan: Omit<PlanStory, "referral" | "operator" | "socialWorker" | "createdDaysAgo">;
};

/** One household's whole way: taken in charge, referred, profiled, planned. */
export function tellCase(stage: Stage, { household, referral, profile, plan }: Case, dice: Dice) {
  const opened = tellHousehold(stage.time, household);
  const told = { ...referral, household: opened, author: household.owner };
  const referred = tellReferral(stage, told);
  tellProfile(stage, told, referred, profile);
  tellPlan(
    stage,
    {
      ...plan,
      referral: referred,
      operator: referral.operator,
      socialWorker: household.owner,
      createdDaysAgo: referral.sentDaysAgo - 10,
    },
    dice,
  );
}
