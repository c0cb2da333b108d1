import type {
  ArrearsSource,
  EvictionStage,
  IseeType,
  Relationship,
  RepaymentPlanStatus,
  TenancyKind,
} from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import type { Cents } from "@/lib/money";

/** A household as it was on a day, frozen into what was sent then. Ages and figures, no names of others than the members by relationship. */
export type HouseholdSnapshot = {
  takenOn: Day;
  code: string;
  district: string | null;
  tenancyKind: TenancyKind | null;
  monthlyRentCents: Cents | null;
  members: {
    personId: string;
    relationship: Relationship;
    age: number | null;
    leaseHolder: boolean;
    employable: boolean;
  }[];
  arrears: {
    recordedOn: Day;
    rentDebtCents: Cents;
    chargesDebtCents: Cents;
    months: number;
    source: ArrearsSource;
  } | null;
  eviction: { stage: EvictionStage; occurredOn: Day; dueOn: Day | null } | null;
  isee: { type: IseeType; iseeCents: Cents; year: number; validTo: Day } | null;
  repayment: {
    status: RepaymentPlanStatus;
    recognisedDebtCents: Cents;
    leftCents: Cents;
    instalments: number;
  } | null;
};
