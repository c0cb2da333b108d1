import type { Actor } from "@/domain/permissions";
import { takesWarehouseCourse, warehouseCourse } from "./adhoc-courses";
import { overCeiling, townDerogations } from "./derogations";
import { tellHousehold } from "./households";
import { type ReferralStory, type Stage, tellReferral } from "./journeys";
import type { PlanStage } from "./plans";
import { tellProfile } from "./profiles";
import { type Case, type Staff, tellCase } from "./tell-case";
import type { Dice } from "./timeline";
import { aHousehold, aProfile } from "./town-households";
import { referralEnds } from "./town-referrals";
import { endings, needs, packages, reasons, remarks } from "./town-words";
import { townVariations } from "./variations";

/** The state in which the other PIPs stand, one entry a plan. */
const stages: PlanStage[] = [
  "draft",
  "draft",
  "draft",
  "shared",
  "shared",
  "shared",
  "agreed",
  "agreed",
  "signed",
  "signed",
  "signed",
  "active",
  "active",
  "active",
  "active",
  "active",
  "active",
  "active",
  "active",
  "suspended",
  "completed",
  "completed",
  "completed",
  "withdrawn",
  "revoked",
  "cancelled",
  "draft",
  "shared",
  "signed",
];

/** The active plan whose person has not been heard of for over a month. */
const silentIndex = 13;

/** How long ago a PIP in this state was begun, days. */
const begun: Record<PlanStage, [number, number]> = {
  draft: [2, 8],
  shared: [3, 5],
  agreed: [8, 9],
  signed: [9, 16],
  active: [40, 150],
  suspended: [90, 120],
  completed: [170, 300],
  withdrawn: [80, 140],
  revoked: [120, 150],
  cancelled: [60, 200],
};
/** The one shared plan nobody answered, and for how many days more: late enough for coordinator and Comune to see it. */
const forgotten = { index: stages.lastIndexOf("shared"), days: 21 };
/** Everybody else: enough households, referrals and PIPs to fill a year, in every state. */
export async function tellTown(stage: Stage, staff: Staff, dice: Dice) {
  for (const [index, end] of stages.entries()) {
    const told = await aCase(staff, end, index, dice);
    const derogation = townDerogations[index];
    told.plan.variations = townVariations[index];
    if (index === silentIndex) told.plan.silentDays = 36;
    if (takesWarehouseCourse(index)) told.plan.services = [...told.plan.services, warehouseCourse];
    tellCase(stage, derogation ? overCeiling(told, derogation) : told, dice);
  }
  for (const [index, [sentDaysAgo, end]] of referralEnds.entries()) {
    const owner = index % 2 ? staff.anna : staff.sara;
    const story = await aHousehold(owner, sentDaysAgo + 30, dice);
    const operator = index % 3 ? staff.luca : staff.marta;
    const told: ReferralStory = {
      household: tellHousehold(stage.time, story),
      member: 0,
      author: owner,
      operator,
      sentDaysAgo,
      needs: dice.pick(needs),
      reason: dice.pick(reasons),
      urgency: index % 5 ? "NORMAL" : "HIGH",
      end,
    };
    const referred = tellReferral(stage, told);
    if (sentDaysAgo === 20) tellProfile(stage, told, referred, aProfile(dice));
  }
}

async function aCase({ anna, sara, luca, marta }: Staff, end: PlanStage, index: number, dice: Dice): Promise<Case> {
  const owner: Actor = index % 2 ? anna : sara;
  const operator = index % 3 ? luca : marta;
  const sentDaysAgo = dice.between(...begun[end]) + 10 + (index === forgotten.index ? forgotten.days : 0);
  const comment = dice.chance(0.65)
    ? { body: dice.pick(remarks), asksChange: dice.chance(0.4), proposes: index % 2 ? "more" : undefined }
    : undefined;
  return {
    household: await aHousehold(owner, sentDaysAgo + dice.between(8, 40), dice),
    referral: {
      member: 0,
      operator,
      sentDaysAgo,
      needs: dice.pick(needs),
      reason: dice.pick(reasons),
      end: { kind: "accepted" },
    },
    profile: aProfile(dice),
    plan: {
      months: 6,
      stage: end,
      why: endings[end],
      goals: [
        dice.pick([
          "Trovare un lavoro stabile",
          "Tornare a lavorare entro sei mesi",
          "Prendere una qualifica e lavorare",
        ] as const),
      ],
      services: dice.pick(packages),
      comment,
      outcome:
        end === "completed"
          ? {
              kind: "CONTRACT",
              employer: dice.pick([
                "Cooperativa Cura Insieme",
                "Cooperativa Orti di Lunetta",
                "Cooperativa Ristoro Solidale",
              ] as const),
              weeklyMinutes: 1440,
              months: dice.pick([8, 12] as const),
            }
          : undefined,
    },
  };
}
