import type { RequirementAnswer, SupportActionKind, Verification } from "@/generated/prisma/enums";
import type { Cents } from "@/lib/money";
import {
  blameless,
  evictionPending,
  fundIncome,
  lease,
  noForfeiture,
  notInFile,
  type Propose,
  publicHome,
  publicSince,
  residentOneYear,
  solidarityIncome,
} from "./requirement-proposals";

/** The support actions that ask somebody for money. */
export const contributionKinds = [
  "ARREARS_FUND_REQUEST",
  "SOLIDARITY_CONTRIBUTION_REQUEST",
] as const satisfies SupportActionKind[];
export type ContributionKind = (typeof contributionKinds)[number];

/** Whether an action asks for a contribution. */
export const isContribution = (kind: SupportActionKind): kind is ContributionKind =>
  (contributionKinds as readonly SupportActionKind[]).includes(kind);

/** A requirement of a contribution: what it is called in the catalogue, where it is written, whether anybody verified that. */
type Requirement = { code: string; source: string; verification: Verification; propose: Propose };

const notices = "Avvisi comunali sul fondo, DM 14/05/2014";
const solidarity = "LR 16/2016 art. 25, RR 11/2019";
const requirement = (code: string, source: string, propose: Propose): Requirement => ({
  code,
  source,
  verification: "TO_VERIFY",
  propose,
});

/**
 * What each contribution asks for (domain notes §5.1), in the order one checks it. None was read in the notice of the
 * Comune that will be used: each is to be verified there.
 */
export const requirementsOf: Record<ContributionKind, readonly Requirement[]> = {
  ARREARS_FUND_REQUEST: [
    requirement("BLAMELESS_CAUSE", "DL 102/2013 art. 6 c. 5, DM 14/05/2014", blameless),
    requirement("RIGHT_OF_RESIDENCE", notices, notInFile),
    requirement("REGISTERED_LEASE", notices, lease),
    requirement("RESIDENT_ONE_YEAR", notices, residentOneYear),
    requirement("FUND_INCOME", notices, fundIncome),
    requirement("NO_OTHER_HOME", notices, notInFile),
    requirement("EVICTION_PENDING", notices, evictionPending),
  ],
  SOLIDARITY_CONTRIBUTION_REQUEST: [
    requirement("PUBLIC_HOME", solidarity, publicHome),
    requirement("PUBLIC_HOME_24_MONTHS", solidarity, publicSince),
    requirement("SOLIDARITY_INCOME", solidarity, solidarityIncome),
    requirement("NO_FORFEITURE", solidarity, noForfeiture),
  ],
};

/** The most a contribution may be, by the case it is for; cents. What is known from memory alone says so. */
export const capsOf: Record<
  ContributionKind,
  readonly { code: string; cents: Cents; source: string; verification: Verification }[]
> = {
  ARREARS_FUND_REQUEST: [
    { code: "FUND_FIRST", cents: 800_000, source: "DM 14/05/2014", verification: "TO_VERIFY" },
    { code: "FUND_LATER", cents: 1_200_000, source: "Atti successivi al DM 14/05/2014", verification: "DEMONSTRATION" },
  ],
  SOLIDARITY_CONTRIBUTION_REQUEST: [
    { code: "IN_DIFFICULTY", cents: 270_000, source: solidarity, verification: "TO_VERIFY" },
    { code: "INDIGENT", cents: 185_000, source: "RR 4/2017 art. 13, RR 11/2019", verification: "TO_VERIFY" },
  ],
};

/** How many requirements a person found met, missing or not known, and how many nobody looked at. A help: it decides nothing. */
export function checklistStanding(
  kind: ContributionKind,
  checks: { requirement: string; answer: RequirementAnswer }[],
) {
  const answers = requirementsOf[kind].map(
    ({ code }) => checks.find(({ requirement: of }) => of === code)?.answer ?? null,
  );
  const count = (answer: RequirementAnswer | null) => answers.filter((one) => one === answer).length;
  return { met: count("MET"), notMet: count("NOT_MET"), unknown: count("UNKNOWN"), unchecked: count(null) };
}
