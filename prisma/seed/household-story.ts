import type { WriteNote } from "@/domain/note";
import type { Actor } from "@/domain/permissions";
import type { MemberAnswers } from "@/domain/person";
import type { ArrearsCause, EvictionStage, SupportActionKind, TenancyKind } from "@/generated/prisma/enums";

/** A household of the demo town, as its social worker met it. Amounts in cents, days counted back from today. */
export type HouseholdStory = {
  owner: Actor;
  openedDaysAgo: number;
  kind: TenancyKind;
  address: string;
  streetNumber: string;
  district: string;
  rentCents: number;
  members: MemberAnswers[];
  cause: ArrearsCause | null;
  incomeCents?: number;
  debt: { rentCents: number; chargesCents: number; months: number };
  /** What the debt does every two months, cents: up or, when paying back, down. */
  drift: number;
  /** The rent debt of each reading after the first, cents, where it does not go one way only. */
  rentDebts?: number[];
  iseeCents?: number;
  eviction?: { stage: EvictionStage; daysAgo: number; note?: string };
  /** `lateNumber` is the instalment that came four weeks after its day. */
  repayment?: { instalments: number; signedDaysAgo: number; missed?: boolean; lateNumber?: number };
  actions?: { kind: SupportActionKind; daysAgo: number; carriedBy: string; description: string; result?: string }[];
  /** Its own where the town's running number will not do. */
  contractCode?: string;
  notes?: { daysAgo: number; audience: WriteNote["audience"]; body: string }[];
};
