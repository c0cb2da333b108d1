/** What an indicator counts or measures. Households and people are never added up together. */
export type IndicatorUnit =
  | "household"
  | "person"
  | "plan"
  | "referral"
  | "service"
  | "derogation"
  | "appointment"
  | "meeting"
  | "days"
  | "volume"
  | "money";

/** The parts of the dashboard, in the order in which a case moves. */
export const chapters = [
  "path",
  "times",
  "plans",
  "volume",
  "ceilings",
  "arrears",
  "synergy",
  "attendance",
  "outcomes",
] as const;
export type Chapter = (typeof chapters)[number];

type Definition = {
  chapter: Chapter;
  unit: IndicatorUnit;
  /** What the figure is a part of, where it is a share of another one. */
  of?: string;
  /** The parts it can be broken into: a service, a band, a reason… */
  by?: "service" | "band" | "group" | "absence" | "outcome" | "state" | "cause" | "deliverer" | "change" | "repayment";
};

/**
 * Every figure of the dashboard, defined here once; its sentences (what is counted, out of what, up to when) are in the
 * message catalogue under the same key, its query in server/indicators. Product rules §3.11, domain notes §7-bis.3.
 */
export const indicators = {
  households: { chapter: "path", unit: "household" },
  householdsOpen: { chapter: "path", unit: "household", of: "households" },
  referred: { chapter: "path", unit: "person" },
  accepted: { chapter: "path", unit: "person", of: "referred" },
  signed: { chapter: "path", unit: "person", of: "accepted" },
  active: { chapter: "path", unit: "person", of: "signed" },
  working: { chapter: "path", unit: "person", of: "active" },
  answerDays: { chapter: "times", unit: "days" },
  signatureDays: { chapter: "times", unit: "days" },
  startDays: { chapter: "times", unit: "days" },
  workDays: { chapter: "times", unit: "days" },
  meetingDays: { chapter: "times", unit: "days" },
  planDays: { chapter: "times", unit: "days" },
  answered: { chapter: "times", unit: "referral" },
  answeredLate: { chapter: "times", unit: "referral", of: "answered" },
  unanswered: { chapter: "times", unit: "referral" },
  overdue: { chapter: "times", unit: "referral", of: "unanswered" },
  planStates: { chapter: "plans", unit: "plan", by: "state" },
  endings: { chapter: "plans", unit: "plan", of: "planStates", by: "cause" },
  planned: { chapter: "volume", unit: "volume", by: "service" },
  committed: { chapter: "volume", unit: "volume", of: "planned", by: "service" },
  delivered: { chapter: "volume", unit: "volume", of: "committed", by: "service" },
  recognised: { chapter: "volume", unit: "volume", of: "delivered", by: "service" },
  servicesSigned: { chapter: "volume", unit: "service" },
  servicesBegun: { chapter: "volume", unit: "service", of: "servicesSigned" },
  servicesDone: { chapter: "volume", unit: "service", of: "servicesSigned" },
  deliverers: { chapter: "volume", unit: "volume", by: "deliverer" },
  bandCost: { chapter: "ceilings", unit: "plan", by: "band" },
  derogated: { chapter: "ceilings", unit: "money" },
  derogationsGranted: { chapter: "ceilings", unit: "derogation" },
  derogationsOpen: { chapter: "ceilings", unit: "derogation" },
  arrears: { chapter: "arrears", unit: "household", by: "group" },
  easing: { chapter: "arrears", unit: "household", of: "arrears" },
  debtChange: { chapter: "arrears", unit: "household", by: "change" },
  repayments: { chapter: "arrears", unit: "household", by: "repayment" },
  shared: { chapter: "synergy", unit: "plan" },
  coDesigned: { chapter: "synergy", unit: "plan", of: "shared" },
  agreementDays: { chapter: "synergy", unit: "days" },
  jointMeetings: { chapter: "synergy", unit: "meeting" },
  expected: { chapter: "attendance", unit: "appointment" },
  missed: { chapter: "attendance", unit: "appointment", of: "expected", by: "absence" },
  outcomes: { chapter: "outcomes", unit: "person", by: "outcome" },
  lasting: { chapter: "outcomes", unit: "person", of: "outcomes" },
  internships: { chapter: "outcomes", unit: "person" },
  internshipsWorking: { chapter: "outcomes", unit: "person", of: "internships" },
  trained: { chapter: "outcomes", unit: "person" },
  trainingDone: { chapter: "outcomes", unit: "person", of: "trained" },
} as const satisfies Record<string, Definition>;

/** The name of a figure. */
export type Indicator = keyof typeof indicators;

/** The figures in hours and euro, in the order in which an hour goes through them. */
export const volumeMeasures = ["planned", "committed", "delivered", "recognised"] as const satisfies Indicator[];
export type VolumeMeasure = (typeof volumeMeasures)[number];

/** All of them, in the order of the page. */
export const indicatorNames = Object.keys(indicators) as Indicator[];

/** The figure a share is taken of; null for one that stands by itself. */
export const wholeOf = (indicator: Indicator): Indicator | null => {
  const definition: Definition = indicators[indicator];
  return (definition.of as Indicator | undefined) ?? null;
};

/** Steps of the path between which days are counted, from the one to the other. */
export const stretches = {
  answerDays: ["referred_on", "decided_on"],
  signatureDays: ["accepted_on", "signed_on"],
  startDays: ["signed_on", "active_on"],
  workDays: ["active_on", "working_on"],
  meetingDays: ["referred_on", "met_on"],
  planDays: ["met_on", "signed_on"],
} as const;
export type Stretch = keyof typeof stretches;
