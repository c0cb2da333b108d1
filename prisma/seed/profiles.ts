import { asSystem } from "@/server/db";
import { acceptedDaysAgo, type ProfileStory, type ReferralStory, type Stage } from "./journeys";

type Referred = { current: { id: string; personId: string } | null };

/** Lets SolCo's operator write the person's profile, the day after the referral was accepted. */
export function tellProfile(
  { time, solcoId }: Stage,
  { operator, sentDaysAgo, household }: ReferralStory,
  referral: Referred,
  profile: ProfileStory,
) {
  time.on(acceptedDaysAgo(sentDaysAgo) - 3, "11:30", async () => {
    await asSystem("demo town", (tx) =>
      tx.assessment.create({
        data: {
          personId: referral.current?.personId ?? "",
          householdId: household.current?.id ?? "",
          referralId: referral.current?.id ?? "",
          organisationId: solcoId,
          number: 1,
          studyTitle: profile.study,
          workStatus: profile.work,
          aidBand: profile.band,
          bandSource: "OPERATOR",
          bandMotivation: profile.motivation,
          createdById: operator.id,
        },
      }),
    );
  });
}
