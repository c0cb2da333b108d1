import type { Actor } from "@/domain/permissions";
import { inTests } from "./in-tests";

/** A profile of the referred person, in band 3 plus. */
export const anAssessment = (
  referral: { id: string; personId: string; householdId: string; toOrganisationId: string },
  author: Actor,
) =>
  inTests((tx) =>
    tx.assessment.create({
      data: {
        personId: referral.personId,
        householdId: referral.householdId,
        referralId: referral.id,
        organisationId: referral.toOrganisationId,
        number: 1,
        studyTitle: "LOWER_SECONDARY",
        workStatus: "UNEMPLOYED_OVER_36",
        aidBand: "BAND_3_PLUS",
        bandSource: "OPERATOR",
        bandMotivation: "Disoccupata da oltre tre anni, ISEE basso",
        createdById: author.id,
        scores: {
          create: (["EXPERIENCE", "SKILLS", "MOTIVATION", "LANGUAGE", "MOBILITY", "PERSONAL_CONDITIONS"] as const).map(
            (dimension) => ({ dimension, score: 3 }),
          ),
        },
      },
    }),
  );
