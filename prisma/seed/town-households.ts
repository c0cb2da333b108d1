import type { Actor } from "@/domain/permissions";
import type { HouseholdStory } from "./household-story";
import { anOrigin, invent, memberAnswers } from "./people";
import type { Dice } from "./timeline";
import { causes, districts, streets } from "./town-words";

/** A person's profile, as it falls. */
export const aProfile = (dice: Dice) => ({
  band: dice.pick(["BAND_3", "BAND_3", "BAND_3_PLUS"] as const),
  motivation: "Valutazione dell'operatore dopo il colloquio specialistico.",
  study: dice.pick(["PRIMARY", "LOWER_SECONDARY", "VOCATIONAL", "UPPER_SECONDARY"] as const),
  work: dice.pick(["UNEMPLOYED_UNDER_12", "UNEMPLOYED_12_36", "UNEMPLOYED_OVER_36"] as const),
  scores: {
    EXPERIENCE: dice.between(1, 5),
    SKILLS: dice.between(2, 4),
    MOTIVATION: dice.between(2, 5),
    LANGUAGE: dice.between(2, 5),
    MOBILITY: dice.between(1, 5),
    PERSONAL_CONDITIONS: dice.between(2, 4),
  },
  wishes: dice.pick([
    "Un lavoro vicino a casa.",
    "Magazzino o logistica.",
    "Cucina o mensa.",
    "Cura del verde.",
  ] as const),
});

/** A household taken in charge so many days ago, as it falls. */
export async function aHousehold(owner: Actor, openedDaysAgo: number, dice: Dice): Promise<HouseholdStory> {
  const origin = anOrigin(dice);
  const lastName = dice.pick(origin.last);
  const sex = dice.pick(["F", "M"] as const);
  const members = [
    await memberAnswers(invent(dice, sex, [1966, 1999], origin, lastName), "HOLDER", {
      workStatus: dice.pick(["UNEMPLOYED_UNDER_12", "UNEMPLOYED_12_36", "UNEMPLOYED_OVER_36"] as const),
    }),
  ];
  if (dice.chance(0.6))
    members.push(
      await memberAnswers(
        invent(dice, sex === "F" ? "M" : "F", [1966, 1999], origin, dice.pick(origin.last)),
        "SPOUSE",
        { workStatus: dice.pick(["EMPLOYED", "INACTIVE", "UNEMPLOYED_12_36"] as const) },
      ),
    );
  for (let child = dice.between(0, 2); child > 0; child--)
    members.push(
      await memberAnswers(invent(dice, dice.pick(["F", "M"] as const), [2008, 2021], origin, lastName), "CHILD"),
    );
  const months = dice.between(3, 26);
  const rentCents = dice.between(12, 45) * 1000;
  return {
    owner,
    openedDaysAgo,
    kind: dice.pick(["SAP_ALER", "SAP_ALER", "SAP_COMUNE", "SAS", "PRIVATE"] as const),
    address: dice.pick(streets),
    streetNumber: String(dice.between(1, 120)),
    district: dice.pick(districts),
    rentCents,
    members,
    cause: dice.pick(causes),
    incomeCents: dice.between(30, 140) * 1000,
    debt: { rentCents: rentCents * months, chargesCents: dice.between(0, 90) * 1000, months },
    drift: dice.pick([-20_000, -12_000, -8000, 10_000, 24_000] as const),
    iseeCents: dice.between(150, 1500) * 1000,
    eviction:
      dice.chance(0.22) && openedDaysAgo > 15
        ? {
            stage: dice.pick(["WARNING", "SUMMONS", "VALIDATED", "GRACE_PERIOD"] as const),
            daysAgo: dice.between(3, openedDaysAgo - 5),
          }
        : undefined,
    repayment:
      dice.chance(0.4) && openedDaysAgo > 60
        ? {
            instalments: dice.pick([12, 24, 36] as const),
            signedDaysAgo: openedDaysAgo - 30,
            missed: dice.chance(0.35),
          }
        : undefined,
    notes: dice.chance(0.5)
      ? [
          {
            daysAgo: Math.max(1, openedDaysAgo - 6),
            audience: "OFFICINA",
            body: "Primo colloquio in Officina: la famiglia è disponibile a un percorso.",
          },
        ]
      : undefined,
  };
}
