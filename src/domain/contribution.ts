import type {
  ArrearsCause,
  EvictionStage,
  RequirementAnswer,
  SupportActionKind,
  TenancyKind,
  Verification,
} from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import type { Facts } from "./facts";

/** The support actions that ask somebody for money. */
export const contributionKinds = [
  "ARREARS_FUND_REQUEST",
  "SOLIDARITY_CONTRIBUTION_REQUEST",
] as const satisfies SupportActionKind[];
export type ContributionKind = (typeof contributionKinds)[number];

/** Whether an action asks for a contribution. */
export const isContribution = (kind: SupportActionKind): kind is ContributionKind =>
  (contributionKinds as readonly SupportActionKind[]).includes(kind);

/** What a file knows that requirements ask about; null where it knows nothing. */
export type KnownOfHousehold = {
  isee: { iseeCents: Cents; iseCents: Cents | null; validTo: Day } | null;
  tenancy: { kind: TenancyKind; contractFrom: Day | null } | null;
  evictionStage: EvictionStage;
  cause: ArrearsCause | null;
};

/** What the file makes of a requirement, and why: the reason is a key of the catalogue with its values. */
export type RequirementProposal = { answer: RequirementAnswer; reason: string; values?: Facts };

type Propose = (known: KnownOfHousehold, today: Day) => RequirementProposal;
const met = (reason: string, values?: Facts): RequirementProposal => ({ answer: "MET", reason, values });
const notMet = (reason: string, values?: Facts): RequirementProposal => ({ answer: "NOT_MET", reason, values });
const unknown = (reason: string, values?: Facts): RequirementProposal => ({ answer: "UNKNOWN", reason, values });
const notInFile: Propose = () => unknown("notInFile");

/** The income limits of the arrears fund (notices of Comuni under DM 14/05/2014); cents, both included. */
export const fundLimits = { iseCents: 3_500_000, iseeCents: 2_600_000 } as const;
/** The ISEE below which the solidarity contribution is given (LR 16/2016 art. 25, RR 11/2019); cents, not included. */
export const solidarityBelowCents = 936_000;

const withIsee =
  (rule: (isee: NonNullable<KnownOfHousehold["isee"]>) => RequirementProposal): Propose =>
  ({ isee }, today) => {
    if (!isee) return unknown("iseeMissing");
    return isee.validTo < today ? unknown("iseeExpired", { validOn: isee.validTo }) : rule(isee);
  };

const fundIncome = withIsee(({ iseeCents, iseCents }) => {
  if (iseeCents <= fundLimits.iseeCents) return met("iseeWithin", { iseeCents });
  if (iseCents === null) return unknown("iseMissing", { iseeCents });
  return iseCents <= fundLimits.iseCents
    ? met("iseWithin", { iseCents })
    : notMet("incomeAbove", { iseeCents, iseCents });
});

const solidarityIncome = withIsee(({ iseeCents }) =>
  iseeCents < solidarityBelowCents ? met("iseeWithin", { iseeCents }) : notMet("iseeAbove", { iseeCents }),
);

const since =
  (months: number, younger: (from: Day) => RequirementProposal): Propose =>
  ({ tenancy }, today) => {
    const from = tenancy?.contractFrom;
    if (!from) return unknown("leaseUnknown");
    return addMonths(from, months) <= today ? met("leaseSince", { fromOn: from }) : younger(from);
  };

const isPublic = (kind: TenancyKind) => kind === "SAP_ALER" || kind === "SAP_COMUNE";
const publicHome: Propose = ({ tenancy }) => {
  if (!tenancy) return unknown("leaseUnknown");
  return isPublic(tenancy.kind) ? met("publicHome") : notMet("otherHome");
};
const publicSince: Propose = (known, today) =>
  known.tenancy && !isPublic(known.tenancy.kind)
    ? notMet("otherHome")
    : since(24, (from) => notMet("leaseSinceOnly", { fromOn: from }))(known, today);

const lease: Propose = ({ tenancy }) =>
  tenancy?.contractFrom ? unknown("leaseToVerify", { fromOn: tenancy.contractFrom }) : unknown("leaseUnknown");

const pending: readonly EvictionStage[] = [
  "SUMMONS",
  "GRACE_PERIOD",
  "VALIDATED",
  "ORDER_TO_COMPLY",
  "NOTICE_OF_RELEASE",
  "BAILIFF_ACCESS",
  "POSTPONED",
];
const forfeiture: readonly EvictionStage[] = ["FORFEITURE_STARTED", "FORFEITURE"];
const evictionPending: Propose = ({ evictionStage }) => {
  if (pending.includes(evictionStage)) return met("evictionPending");
  if (forfeiture.includes(evictionStage)) return unknown("forfeitureRoute");
  return notMet(evictionStage === "ENFORCED" ? "evictionEnforced" : "noEviction");
};
const noForfeiture: Propose = ({ evictionStage }) => {
  if (evictionStage === "FORFEITURE") return notMet("forfeited");
  return evictionStage === "FORFEITURE_STARTED" ? unknown("forfeitureStarted") : met("noForfeiture");
};

const blameless: Propose = ({ cause }) => {
  if (!cause) return unknown("causeUnknown");
  return cause === "OTHER" ? unknown("causeOther") : met("causeListed");
};

/** A requirement of a contribution: what it is called in the catalogue, where it is written, whether anybody verified that. */
export type Requirement = { code: string; source: string; verification: Verification; propose: Propose };

const notices = "Avvisi comunali sul fondo, DM 14/05/2014";
const solidarity = "LR 16/2016 art. 25, RR 11/2019";
const requirement = (
  code: string,
  source: string,
  propose: Propose,
  verification: Verification = "TO_VERIFY",
): Requirement => ({ code, source, verification, propose });

/**
 * What each contribution asks for (domain notes §5.1), in the order one checks it. None was read in the notice of the
 * Comune that will be used: each is to be verified there, and those known from memory alone say so.
 */
export const requirementsOf: Record<ContributionKind, readonly Requirement[]> = {
  ARREARS_FUND_REQUEST: [
    requirement("BLAMELESS_CAUSE", "DL 102/2013 art. 6 c. 5, DM 14/05/2014", blameless),
    requirement("RIGHT_OF_RESIDENCE", notices, notInFile),
    requirement("REGISTERED_LEASE", notices, lease),
    requirement(
      "RESIDENT_ONE_YEAR",
      notices,
      since(12, (from) => unknown("leaseSinceOnly", { fromOn: from })),
    ),
    requirement("FUND_INCOME", notices, fundIncome),
    requirement("NO_OTHER_HOME", notices, notInFile),
    requirement("EVICTION_PENDING", notices, evictionPending),
  ],
  SOLIDARITY_CONTRIBUTION_REQUEST: [
    requirement("PUBLIC_HOME", solidarity, publicHome),
    requirement("PUBLIC_HOME_24_MONTHS", solidarity, publicSince),
    requirement("SOLIDARITY_INCOME", solidarity, solidarityIncome),
    requirement("NO_FORFEITURE", solidarity, noForfeiture, "DEMONSTRATION"),
  ],
};

/** The most a contribution may be, by the case it is for; cents. */
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
