import type { ArrearsCause, EvictionStage, RequirementAnswer, TenancyKind } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import type { Facts } from "./facts";

/*
 * What the file makes of each requirement of a contribution (domain notes §5.1). It proposes; a person finds.
 */

/** What a file knows that requirements ask about; null where it knows nothing. */
export type KnownOfHousehold = {
  isee: { iseeCents: Cents; iseCents: Cents | null; validTo: Day } | null;
  tenancy: { kind: TenancyKind; contractFrom: Day | null } | null;
  evictionStage: EvictionStage;
  cause: ArrearsCause | null;
};

/** What the file makes of a requirement, and why: the reason is a key of the catalogue with its values. */
type RequirementProposal = { answer: RequirementAnswer; reason: string; values?: Facts };

/** A rule that proposes: what the file knows, and today. */
export type Propose = (known: KnownOfHousehold, today: Day) => RequirementProposal;
const met = (reason: string, values?: Facts): RequirementProposal => ({ answer: "MET", reason, values });
const notMet = (reason: string, values?: Facts): RequirementProposal => ({ answer: "NOT_MET", reason, values });
const unknown = (reason: string, values?: Facts): RequirementProposal => ({ answer: "UNKNOWN", reason, values });
/** What no file says. */
export const notInFile: Propose = () => unknown("notInFile");

/** The income limits of the arrears fund (notices of Comuni under DM 14/05/2014); cents, both included. */
const fundLimits = { iseCents: 3_500_000, iseeCents: 2_600_000 } as const;
/** The ISEE below which the solidarity contribution is given (LR 16/2016 art. 25, RR 11/2019); cents, not included. */
const solidarityBelowCents = 936_000;

const withIsee =
  (rule: (isee: NonNullable<KnownOfHousehold["isee"]>) => RequirementProposal): Propose =>
  ({ isee }, today) => {
    if (!isee) return unknown("iseeMissing");
    return isee.validTo < today ? unknown("iseeExpired", { validOn: isee.validTo }) : rule(isee);
  };

/** Within the limits of the arrears fund. */
export const fundIncome = withIsee(({ iseeCents, iseCents }) => {
  if (iseeCents <= fundLimits.iseeCents) return met("iseeWithin", { iseeCents });
  if (iseCents === null) return unknown("iseMissing", { iseeCents });
  return iseCents <= fundLimits.iseCents
    ? met("iseWithin", { iseCents })
    : notMet("incomeAbove", { iseeCents, iseCents });
});

/** Below the limit of the solidarity contribution. */
export const solidarityIncome = withIsee(({ iseeCents }) =>
  iseeCents < solidarityBelowCents ? met("iseeWithin", { iseeCents }) : notMet("iseeAbove", { iseeCents }),
);

const since =
  (months: number, younger: (from: Day) => RequirementProposal): Propose =>
  ({ tenancy }, today) => {
    const from = tenancy?.contractFrom;
    if (!from) return unknown("leaseUnknown");
    return addMonths(from, months) <= today ? met("leaseSince", { fromOn: from }) : younger(from);
  };

/** A year in the home: what the lease suggests; a younger lease says nothing of where one lived before. */
export const residentOneYear = since(12, (from) => unknown("leaseSinceOnly", { fromOn: from }));

const isPublic = (kind: TenancyKind) => kind === "SAP_ALER" || kind === "SAP_COMUNE";
/** A home of public housing. */
export const publicHome: Propose = ({ tenancy }) => {
  if (!tenancy) return unknown("leaseUnknown");
  return isPublic(tenancy.kind) ? met("publicHome") : notMet("otherHome");
};
/** The same for two years. */
export const publicSince: Propose = (known, today) =>
  known.tenancy && !isPublic(known.tenancy.kind)
    ? notMet("otherHome")
    : since(24, (from) => notMet("leaseSinceOnly", { fromOn: from }))(known, today);

/** A registered lease: the file knows its day, not its registration. */
export const lease: Propose = ({ tenancy }) =>
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
/** An eviction served or validated, and not enforced. */
export const evictionPending: Propose = ({ evictionStage }) => {
  if (pending.includes(evictionStage)) return met("evictionPending");
  if (forfeiture.includes(evictionStage)) return unknown("forfeitureRoute");
  return notMet(evictionStage === "ENFORCED" ? "evictionEnforced" : "noEviction");
};
/** No forfeiture of the home. */
export const noForfeiture: Propose = ({ evictionStage }) => {
  if (evictionStage === "FORFEITURE") return notMet("forfeited");
  return evictionStage === "FORFEITURE_STARTED" ? unknown("forfeitureStarted") : met("noForfeiture");
};

/** Arrears from one of the causes the law lists. */
export const blameless: Propose = ({ cause }) => {
  if (!cause) return unknown("causeUnknown");
  return cause === "OTHER" ? unknown("causeOther") : met("causeListed");
};
