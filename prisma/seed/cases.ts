import type { Actor } from "@/domain/permissions";
import { type HouseholdStory, tellHousehold } from "./households";
import { type ProfileStory, type ReferralStory, type Stage, tellReferral } from "./journeys";
import { memberAnswers, originOf } from "./people";
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

const inBandThreePlus = {
  band: "BAND_3_PLUS",
  motivation:
    "Disoccupazione di oltre 36 mesi, nessun sostegno al reddito, ISEE basso: serve un accompagnamento intenso.",
} as const;
const inBandThree = {
  band: "BAND_3",
  motivation: "Serve un accompagnamento individuale di medio periodo, con formazione e sostegno alla ricerca.",
} as const;
const scores = (
  experience: number,
  skills: number,
  motivation: number,
  language: number,
  mobility: number,
  personal: number,
) => ({
  EXPERIENCE: experience,
  SKILLS: skills,
  MOTIVATION: motivation,
  LANGUAGE: language,
  MOBILITY: mobility,
  PERSONAL_CONDITIONS: personal,
});

/** The six cases everybody shows first: a dismissed breadwinner, an eviction, a couple learning Italian, a renounce, hours moved from coaching to the internship by a variation, a contract. All invented. */
export async function tellCases(stage: Stage, { anna, sara, luca, marta }: Staff, dice: Dice) {
  const italian = originOf("E897");
  const moroccan = originOf("Z330");
  const someone = (last: string, first: string, sex: "F" | "M", birthDate: string, origin = italian) => ({
    lastName: last,
    firstName: first,
    sex,
    birthDate,
    origin,
  });

  const cases: Case[] = [
    {
      household: {
        owner: anna,
        openedDaysAgo: 210,
        kind: "SAP_ALER",
        address: "Via Canneti",
        streetNumber: "18",
        district: "Lunetta",
        rentCents: 24_000,
        cause: "DISMISSAL",
        incomeCents: 78_000,
        members: [
          await memberAnswers(someone("Rossi", "Maria", "F", "1985-03-15"), "HOLDER", {
            workStatus: "UNEMPLOYED_OVER_36",
            phone: "+393471234501",
          }),
          await memberAnswers(someone("Bianchi", "Davide", "M", "1981-11-02"), "SPOUSE", {
            workStatus: "UNEMPLOYED_UNDER_12",
          }),
          await memberAnswers(someone("Bianchi", "Sofia", "F", "2011-05-19"), "CHILD"),
          await memberAnswers(someone("Bianchi", "Tommaso", "M", "2014-09-07"), "CHILD"),
        ],
        debt: { rentCents: 264_000, chargesCents: 89_000, months: 11 },
        drift: -18_000,
        iseeCents: 521_000,
        repayment: { instalments: 24, signedDaysAgo: 160 },
        actions: [
          {
            kind: "LANDLORD_MEDIATION",
            daysAgo: 195,
            carriedBy: "Anna Ferrari",
            description: "Incontro con ALER per un piano di rientro sostenibile",
            result: "Piano di rientro concordato",
          },
          {
            kind: "BUDGET_EDUCATION",
            daysAgo: 120,
            carriedBy: "Officina delle idee",
            description: "Tre incontri sul bilancio di casa",
          },
        ],
        notes: [
          {
            daysAgo: 205,
            audience: "OFFICINA",
            body: "Il marito ha perso il lavoro in primavera; la signora vuole rientrare nell'assistenza agli anziani.",
          },
          {
            daysAgo: 100,
            audience: "SHARED",
            body: "La signora può frequentare il corso la mattina: i figli sono a scuola fino alle 13.",
          },
        ],
      },
      referral: {
        member: 0,
        operator: luca,
        sentDaysAgo: 190,
        needs: ["JOB_SEARCH", "TRAINING", "INTERNSHIP"],
        reason: "Vuole lavorare nell'assistenza: ha esperienza in famiglia, le manca una qualifica.",
        end: { kind: "accepted" },
      },
      profile: {
        ...inBandThreePlus,
        study: "LOWER_SECONDARY",
        work: "UNEMPLOYED_OVER_36",
        scores: scores(3, 3, 5, 5, 3, 3),
        wishes: "Lavorare con gli anziani, in una struttura o a domicilio.",
      },
      plan: {
        months: 6,
        stage: "active",
        goals: [
          "Ottenere la qualifica di ausiliario socio-assistenziale",
          "Fare un tirocinio in una cooperativa della rete",
        ],
        services: [{ code: "L04" }, { code: "L09" }, { code: "F03" }, { code: "L14" }, { code: "L10" }],
        comment: { body: "Molto bene il tirocinio: chiediamo che gli incontri siano la mattina.", asksChange: true },
      },
    },
    {
      household: {
        owner: sara,
        openedDaysAgo: 150,
        kind: "PRIVATE",
        address: "Via Volta",
        streetNumber: "41",
        district: "Centro",
        rentCents: 48_000,
        cause: "ILLNESS_INJURY_DEATH",
        incomeCents: 52_000,
        members: [
          await memberAnswers(someone("Foglia", "Giuseppe", "M", "1968-02-20"), "HOLDER", {
            workStatus: "UNEMPLOYED_12_36",
          }),
        ],
        debt: { rentCents: 384_000, chargesCents: 42_000, months: 8 },
        drift: 20_000,
        iseeCents: 689_000,
        eviction: { stage: "VALIDATED", daysAgo: 60, note: "Convalidato: data di rilascio da fissare" },
        actions: [
          {
            kind: "ARREARS_FUND_REQUEST",
            daysAgo: 90,
            carriedBy: "Sara Bottura",
            description: "Domanda al fondo per la morosità incolpevole",
          },
        ],
      },
      referral: {
        member: 0,
        operator: marta,
        sentDaysAgo: 120,
        urgency: "HIGH",
        needs: ["JOB_SEARCH", "SUPPORT_NETWORK"],
        reason: "Dopo la malattia può fare un lavoro leggero; è solo e rischia la casa.",
        end: { kind: "accepted" },
      },
      profile: {
        ...inBandThree,
        study: "VOCATIONAL",
        work: "UNEMPLOYED_12_36",
        scores: scores(4, 3, 3, 5, 2, 2),
        wishes: "Un lavoro di custodia o di portineria.",
      },
      plan: {
        months: 6,
        stage: "active",
        goals: ["Costruire una rete di sostegno intorno alla casa", "Trovare un lavoro adatto alla salute"],
        services: [{ code: "L06" }, { code: "L07" }, { code: "L08" }],
        comment: { body: "La rete con il medico di base è già avviata: la condividiamo." },
      },
    },
    {
      household: {
        owner: anna,
        openedDaysAgo: 260,
        kind: "SAP_COMUNE",
        address: "Via Valsesia",
        streetNumber: "9",
        district: "Lunetta",
        rentCents: 19_500,
        cause: "CONTRACT_NOT_RENEWED",
        incomeCents: 94_000,
        members: [
          await memberAnswers(someone("El Amrani", "Fatima", "F", "1988-08-09", moroccan), "HOLDER", {
            workStatus: "NEVER_WORKED",
            phone: "+393471234502",
          }),
          await memberAnswers(someone("El Amrani", "Youssef", "M", "1984-01-25", moroccan), "SPOUSE", {
            workStatus: "EMPLOYED",
          }),
        ],
        debt: { rentCents: 214_500, chargesCents: 36_000, months: 11 },
        drift: -15_000,
        iseeCents: 742_000,
        repayment: { instalments: 24, signedDaysAgo: 215, missed: true },
      },
      referral: {
        member: 0,
        operator: luca,
        sentDaysAgo: 240,
        needs: ["LANGUAGE", "JOB_SEARCH"],
        reason: "Vuole imparare l'italiano e trovare un primo lavoro.",
        end: { kind: "accepted" },
      },
      profile: {
        ...inBandThreePlus,
        study: "PRIMARY",
        work: "NEVER_WORKED",
        scores: scores(1, 2, 5, 2, 2, 4),
        wishes: "Lavorare in una cucina o in una lavanderia.",
      },
      plan: {
        months: 6,
        stage: "active",
        goals: ["Arrivare al livello A2 di italiano", "Conoscere i lavori possibili in zona"],
        services: [{ code: "F01" }, { code: "L07" }, { code: "L09", quantity: 360 }],
        comment: { body: "Il corso deve finire prima delle 12.30." },
      },
    },
    {
      household: {
        owner: sara,
        openedDaysAgo: 130,
        kind: "SAP_ALER",
        address: "Viale Veneto",
        streetNumber: "77",
        district: "Te Brunetti",
        rentCents: 22_000,
        cause: "REDUCED_HOURS",
        members: [
          await memberAnswers(someone("Tosi", "Carla", "F", "1990-06-30"), "HOLDER", {
            workStatus: "UNEMPLOYED_UNDER_12",
          }),
          await memberAnswers(someone("Tosi", "Nicolò", "M", "2016-03-03"), "CHILD"),
        ],
        debt: { rentCents: 121_000, chargesCents: 18_000, months: 6 },
        drift: -22_000,
        iseeCents: 903_000,
      },
      referral: {
        member: 0,
        operator: marta,
        sentDaysAgo: 100,
        needs: ["JOB_SEARCH"],
        reason: "Cerca un lavoro a orario pieno.",
        end: { kind: "accepted" },
      },
      profile: {
        band: "BAND_2",
        motivation: "Può cercare lavoro in autonomia con un sostegno breve.",
        study: "UPPER_SECONDARY",
        work: "UNEMPLOYED_UNDER_12",
        scores: scores(4, 4, 4, 5, 4, 4),
        wishes: "Lavoro d'ufficio.",
      },
      plan: {
        months: 3,
        stage: "withdrawn",
        why: "Rinuncia scritta della persona: si è occupata da sola.",
        goals: ["Trovare un lavoro a tempo pieno"],
        services: [{ code: "L07" }, { code: "L09" }],
        comment: { body: "D'accordo sul percorso breve." },
      },
    },
    {
      household: {
        owner: anna,
        openedDaysAgo: 175,
        kind: "SAS",
        address: "Strada Cipata",
        streetNumber: "12",
        district: "Valletta Valsecchi",
        rentCents: 31_000,
        cause: "BUSINESS_CLOSED",
        members: [
          await memberAnswers(someone("Mori", "Andrea", "M", "1979-10-11"), "HOLDER", {
            workStatus: "UNEMPLOYED_12_36",
          }),
          await memberAnswers(someone("Zanetti", "Paola", "F", "1982-04-04"), "PARTNER", { workStatus: "EMPLOYED" }),
        ],
        debt: { rentCents: 279_000, chargesCents: 51_000, months: 9 },
        drift: -12_000,
        iseeCents: 1_120_000,
        repayment: { instalments: 36, signedDaysAgo: 130 },
      },
      referral: {
        member: 0,
        operator: luca,
        sentDaysAgo: 150,
        needs: ["SKILLS_ASSESSMENT", "INTERNSHIP"],
        reason: "Ha chiuso la sua attività: vuole capire come spendere l'esperienza.",
        end: { kind: "accepted" },
      },
      profile: {
        ...inBandThree,
        study: "UPPER_SECONDARY",
        work: "UNEMPLOYED_12_36",
        scores: scores(5, 4, 3, 5, 5, 3),
        wishes: "Magazzino o manutenzione.",
      },
      plan: {
        months: 6,
        stage: "active",
        goals: ["Far valere l'esperienza da artigiano", "Entrare in una cooperativa con un tirocinio"],
        services: [{ code: "L04" }, { code: "L09" }, { code: "L10" }, { code: "L14" }],
        comment: {
          body: "Se parte il tirocinio, spostiamo ore dal coaching al tutor: gli serve stare sul lavoro. @Luca che ne dici?",
          about: "L09",
          aside: "@Elena, vediamo insieme se le ore del tutor bastano.",
        },
        variations: [
          {
            daysAgo: 40,
            change: "down",
            code: "L09",
            toCode: "L10",
            reason: "WORK_OPPORTUNITY",
            assessment: "Il tirocinio in azienda parte: servono meno coaching e un tutor più presente.",
            stage: "signed",
          },
        ],
      },
    },
    {
      household: {
        owner: sara,
        openedDaysAgo: 330,
        kind: "SAP_ALER",
        address: "Piazza Unione",
        streetNumber: "5",
        district: "Borgochiesanuova",
        rentCents: 21_000,
        cause: "DISMISSAL",
        members: [
          await memberAnswers(someone("Ferrari", "Lucia", "F", "1986-12-01"), "HOLDER", { workStatus: "EMPLOYED" }),
          await memberAnswers(someone("Ferrari", "Marco", "M", "2009-07-22"), "CHILD"),
        ],
        debt: { rentCents: 189_000, chargesCents: 27_000, months: 9 },
        drift: -30_000,
        iseeCents: 812_000,
        repayment: { instalments: 18, signedDaysAgo: 270 },
      },
      referral: {
        member: 0,
        operator: marta,
        sentDaysAgo: 300,
        needs: ["JOB_SEARCH", "TRAINING"],
        reason: "Licenziata dopo dodici anni: cerca un nuovo lavoro nelle pulizie.",
        end: { kind: "accepted" },
      },
      profile: {
        ...inBandThree,
        study: "LOWER_SECONDARY",
        work: "UNEMPLOYED_UNDER_12",
        scores: scores(4, 3, 5, 5, 3, 4),
        wishes: "Pulizie o mensa, vicino a casa.",
      },
      plan: {
        months: 6,
        stage: "completed",
        endedDaysAgo: 100,
        why: "Obiettivi raggiunti: contratto di dodici mesi in cooperativa.",
        goals: ["Trovare un lavoro stabile vicino a casa"],
        services: [{ code: "L07" }, { code: "F04" }, { code: "L13" }],
        comment: { body: "Pieno accordo." },
        outcome: {
          kind: "CONTRACT",
          employer: "Cooperativa Mantova Pulita",
          weeklyMinutes: 1800,
          months: 12,
          serviceCode: "L13",
        },
      },
    },
  ];
  for (const one of cases) tellCase(stage, one, dice);
}

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
