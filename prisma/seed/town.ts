import type { Actor } from "@/domain/permissions";
import { takesWarehouseCourse, warehouseCourse } from "./adhoc-courses";
import { overCeiling, townDerogations } from "./derogations";
import { type HouseholdStory, tellHousehold } from "./households";
import { type ReferralEnd, type ReferralStory, type Stage, tellReferral } from "./journeys";
import { anOrigin, invent, memberAnswers } from "./people";
import type { PlanStage } from "./plans";
import { tellProfile } from "./profiles";
import { type Case, type Staff, tellCase } from "./tell-case";
import type { Dice } from "./timeline";
import { townVariations } from "./variations";

const districts = ["Lunetta", "Te Brunetti", "Centro", "Valletta Valsecchi", "Borgochiesanuova", "Virgiliana"] as const;
const streets = [
  "Via Benaco",
  "Via Calvi",
  "Via Pisano",
  "Via Indipendenza",
  "Viale Veneto",
  "Strada Cipata",
  "Via Volta",
] as const;
const causes = [
  "DISMISSAL",
  "REDUCED_HOURS",
  "CONTRACT_NOT_RENEWED",
  "WAGE_SUPPORT",
  "ILLNESS_INJURY_DEATH",
  "OTHER",
] as const;
const reasons = [
  "Cerca lavoro da mesi senza risultati e vuole un aiuto.",
  "Ha perso il lavoro: vuole rientrare in fretta per pagare l'affitto.",
  "Vuole formarsi per un lavoro più stabile.",
  "Fa lavori saltuari: cerca un contratto regolare.",
] as const;
const needs: ReferralStory["needs"][] = [
  ["JOB_SEARCH"],
  ["JOB_SEARCH", "TRAINING"],
  ["SKILLS_ASSESSMENT"],
  ["LANGUAGE", "JOB_SEARCH"],
  ["DIGITAL_SKILLS", "JOB_SEARCH"],
  ["INTERNSHIP"],
];
const packages = [
  [{ code: "L04" }, { code: "L07" }],
  [{ code: "L07" }, { code: "L09" }, { code: "L13" }],
  [{ code: "F02" }, { code: "L08" }],
  [{ code: "L06" }, { code: "L09" }],
  [{ code: "F04" }, { code: "L14" }, { code: "L10" }],
  [{ code: "L08" }, { code: "L11" }],
];
const remarks = [
  "Va bene il percorso proposto; attenzione agli orari della scuola.",
  "Chiediamo di cominciare dal corso, poi la ricerca.",
  "La famiglia è d'accordo: ne abbiamo parlato a casa.",
] as const;

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

const referralEnds: [number, ReferralEnd][] = [
  [1, { kind: "draft" }],
  [3, { kind: "draft" }],
  [2, { kind: "sent" }],
  [6, { kind: "sent" }],
  [24, { kind: "sent" }],
  [5, { kind: "assigned" }],
  [9, { kind: "asked" }],
  [16, { kind: "asked" }],
  [12, { kind: "answered" }],
  [
    70,
    {
      kind: "declined",
      reason: "NOT_REACHABLE",
      explanation: "Tre telefonate e una lettera senza risposta.",
      nextStep: "Accompagnarla al primo incontro in Officina.",
    },
  ],
  [
    110,
    {
      kind: "declined",
      reason: "OTHER_SERVICE_FIRST",
      explanation: "Prima del lavoro serve una cura già avviata.",
      nextStep: "Segnalarla di nuovo quando la cura lo permette.",
    },
  ],
  [45, { kind: "withdrawn", reason: "La persona si è trasferita." }],
  [8, { kind: "accepted" }],
  [20, { kind: "accepted" }],
  [14, { kind: "accepted" }],
];

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
const endings: Partial<Record<PlanStage, string>> = {
  suspended: "Sospeso per un intervento in ospedale; riprende tra due mesi.",
  completed: "Obiettivi raggiunti.",
  withdrawn: "Rinuncia scritta: motivi familiari.",
  revoked: "Impegni non mantenuti, dopo due lettere senza risposta.",
  cancelled: "La persona ha cambiato idea prima della firma.",
};

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

const aProfile = (dice: Dice) => ({
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

async function aHousehold(owner: Actor, openedDaysAgo: number, dice: Dice): Promise<HouseholdStory> {
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
