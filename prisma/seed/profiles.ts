import { saveAssessment } from "@/server/assessments/save-assessment";
import { acceptedDaysAgo, type ProfileStory, type ReferralStory, type Stage } from "./journeys";
import { made } from "./timeline";

type Referred = { current: { id: string } | null };

/** Lets SolCo's operator write the person's profile, three days after the referral was accepted. */
export function tellProfile({ time }: Stage, told: ReferralStory, referral: Referred, profile: ProfileStory) {
  const { operator, sentDaysAgo } = told;
  time.on(acceptedDaysAgo(sentDaysAgo) - 3, "11:30", async () => {
    const validated = profile.scores.MOTIVATION >= 3;
    made(
      await saveAssessment(operator, {
        referralId: referral.current?.id ?? "",
        basedOn: 0,
        ...profile.scores,
        EXPERIENCE_note: null,
        SKILLS_note: null,
        MOTIVATION_note: "Presente a ogni incontro.",
        LANGUAGE_note: null,
        MOBILITY_note: null,
        PERSONAL_CONDITIONS_note: null,
        studyTitle: profile.study,
        studyYear: null,
        workStatus: profile.work,
        workStatusSince: null,
        didStatus: validated ? "VALIDATED" : "NONE",
        didOn: validated ? time.daysAgo(acceptedDaysAgo(sentDaysAgo) + 40) : null,
        employmentCentre: "Centro per l'impiego di Mantova",
        servicePactOn: null,
        constraints: "Orari della scuola dei figli o dei mezzi pubblici.",
        resources: "Rete familiare e voglia di lavorare.",
        wishes: profile.wishes,
        drivingLicence: profile.scores.MOBILITY >= 4,
        ownTransport: profile.scores.MOBILITY === 5,
        shifts: profile.scores.MOBILITY >= 3 ? ["MORNING", "AFTERNOON"] : ["MORNING"],
        weeklyMinutesMax: profile.scores.PERSONAL_CONDITIONS >= 4 ? 2400 : 1500,
        travelKm: profile.scores.MOBILITY >= 4 ? 20 : profile.scores.MOBILITY >= 2 ? 8 : null,
        aidBand: profile.band,
        bandSource: "OPERATOR",
        bandMotivation: profile.motivation,
      }),
    );
  });
}
