import type { OpenOpportunity } from "@/domain/opportunity";

/** How far somebody put forward came, and how many days ago. */
export type CandidacyStory = {
  daysAgo: number;
  end: "proposed" | "interview" | "taken" | "employerNo" | "personNo" | "withdrawn";
};

/** What one opportunity of the demo town is told by: whose it is, when it was opened, what became of it. */
export type OfferStory = {
  body: string;
  daysAgo: number;
  /** How many days ago candidacies closed; negative: to come. */
  closesDaysAgo: number | null;
  closed?: { daysAgo: number; reason: string };
  candidacies: CandidacyStory[];
} & Pick<OpenOpportunity, "kind" | "title" | "sector" | "tasks" | "city" | "places" | "weeklyMinutes"> &
  Partial<OpenOpportunity>;

/** Internships, vacancies and trials: open, expired, filled and closed. */
export const offers: OfferStory[] = [
  {
    body: "Cooperativa Ristoro Solidale",
    daysAgo: 18,
    closesDaysAgo: -20,
    kind: "INTERNSHIP",
    title: "Aiuto cuoca in mensa",
    sector: "CATERING",
    tasks: "Preparare le verdure, apparecchiare, riordinare la cucina.",
    city: "Porto Mantovano",
    places: 2,
    weeklyMinutes: 1200,
    shifts: ["MORNING"],
    languageLevel: 2,
    schedule: "Dalle 8 alle 12, dal lunedì al venerdì",
    candidacies: [
      { daysAgo: 12, end: "proposed" },
      { daysAgo: 4, end: "interview" },
    ],
  },
  {
    body: "Cooperativa Logistica Sociale Virgilio",
    daysAgo: 9,
    closesDaysAgo: -15,
    kind: "VACANCY",
    title: "Magazziniere di notte",
    sector: "LOGISTICS",
    tasks: "Preparare gli ordini con il carrello, caricare i furgoni.",
    city: "Borgo Virgilio",
    places: 3,
    weeklyMinutes: 2400,
    shifts: ["NIGHT"],
    licenceNeeded: true,
    transportNeeded: true,
    languageLevel: 3,
    contractType: "FIXED_TERM",
    candidacies: [{ daysAgo: 3, end: "personNo" }],
  },
  {
    body: "Lavanderia Lucciola S.r.l.",
    daysAgo: 25,
    closesDaysAgo: null,
    kind: "TRIAL",
    title: "Addetta alla lavanderia",
    sector: "CLEANING",
    tasks: "Dividere, lavare e piegare la biancheria degli alberghi.",
    city: "Mantova",
    places: 1,
    weeklyMinutes: 1500,
    shifts: ["MORNING", "AFTERNOON"],
    candidacies: [
      { daysAgo: 20, end: "employerNo" },
      { daysAgo: 6, end: "proposed" },
    ],
  },
  {
    body: "Officine Meccaniche Gazzo",
    daysAgo: 19,
    closesDaysAgo: -30,
    kind: "INTERNSHIP",
    title: "Assemblaggio di cancelli",
    sector: "MANUFACTURING",
    tasks: "Montare pezzi su disegno, forare, controllare le misure.",
    city: "Roncoferraro",
    places: 1,
    weeklyMinutes: 1800,
    shifts: ["MORNING", "AFTERNOON"],
    transportNeeded: true,
    studyTitle: "LOWER_SECONDARY",
    candidacies: [],
  },
  {
    body: "Casa di riposo Villa Serena",
    daysAgo: 30,
    closesDaysAgo: 6,
    kind: "VACANCY",
    title: "Operatrice di cucina in casa di riposo",
    sector: "CATERING",
    tasks: "Preparare le colazioni, servire i pasti in sala.",
    city: "San Giorgio Bigarello",
    places: 1,
    weeklyMinutes: 1440,
    shifts: ["MORNING", "WEEKEND"],
    studyTitle: "UPPER_SECONDARY",
    contractType: "PERMANENT",
    candidacies: [{ daysAgo: 22, end: "withdrawn" }],
  },
  {
    body: "Cooperativa Orti di Lunetta",
    daysAgo: 33,
    closesDaysAgo: -10,
    kind: "VACANCY",
    title: "Manutenzione del verde",
    sector: "GREEN",
    tasks: "Tagliare l’erba, potare, tenere in ordine gli attrezzi.",
    city: "Mantova",
    places: 1,
    weeklyMinutes: 1200,
    shifts: ["MORNING"],
    contractType: "FIXED_TERM",
    candidacies: [{ daysAgo: 24, end: "taken" }],
  },
  {
    body: "Ferramenta Tre Ponti",
    daysAgo: 48,
    closesDaysAgo: null,
    kind: "VACANCY",
    title: "Commesso al banco",
    sector: "RETAIL",
    tasks: "Servire al banco, sistemare gli scaffali.",
    city: "Curtatone",
    places: 1,
    weeklyMinutes: 1200,
    closed: { daysAgo: 21, reason: "Hanno preso il figlio di un cliente." },
    candidacies: [],
  },
  {
    body: "Cooperativa Orti di Lunetta",
    daysAgo: 28,
    closesDaysAgo: -40,
    kind: "INTERNSHIP",
    title: "Raccolta e confezionamento",
    sector: "AGRICULTURE",
    tasks: "Raccogliere gli ortaggi, pesarli, preparare le cassette.",
    city: "Mantova",
    places: 1,
    weeklyMinutes: 1200,
    shifts: ["MORNING"],
    candidacies: [{ daysAgo: 16, end: "taken" }],
  },
];
