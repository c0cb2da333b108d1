import "server-only";
import { type Actor, type Deed, may } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "../db";
import { standingFigures } from "./standing-figures";
import { visibleTo } from "./visibility";

const byId = { id: "asc" } as const;

/** A household's whole file, but for notes and history, which have readers of their own. */
const file = {
  id: true,
  code: true,
  status: true,
  district: true,
  displayName: true,
  cause: true,
  causeNote: true,
  monthlyIncomeCents: true,
  otherDebts: true,
  measures: true,
  openedOn: true,
  closedAt: true,
  closingReason: true,
  updatedAt: true,
  version: true,
  debtCents: true,
  arrearsMonths: true,
  evictionStage: true,
  organisationId: true,
  organisation: { select: { name: true } },
  caseOwnerId: true,
  caseOwner: { select: { name: true } },
  tenancies: {
    orderBy: [{ endedOn: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    select: {
      id: true,
      kind: true,
      address: true,
      streetNumber: true,
      unit: true,
      city: true,
      postalCode: true,
      province: true,
      contractCode: true,
      landlordName: true,
      contractFrom: true,
      contractTo: true,
      monthlyRentCents: true,
      monthlyChargesCents: true,
      endedOn: true,
      version: true,
    },
  },
  members: {
    orderBy: [
      { leftOn: { sort: "desc", nulls: "first" } },
      { leaseHolder: "desc" },
      { relationship: "asc" },
      { id: "asc" },
    ],
    select: {
      id: true,
      relationship: true,
      leaseHolder: true,
      employable: true,
      workStatus: true,
      incomeSource: true,
      joinedOn: true,
      leftOn: true,
      version: true,
      person: {
        select: {
          id: true,
          identifierType: true,
          identifier: true,
          firstName: true,
          lastName: true,
          birthDate: true,
          sex: true,
          birthPlace: true,
          birthPlaceCode: true,
          citizenship: true,
          language: true,
          phone: true,
          email: true,
          version: true,
        },
      },
    },
  },
  arrears: {
    orderBy: [{ recordedOn: "desc" }, { id: "desc" }],
    take: 120,
    select: {
      id: true,
      recordedOn: true,
      rentDebtCents: true,
      chargesDebtCents: true,
      months: true,
      firstUnpaidOn: true,
      source: true,
      note: true,
      correctsId: true,
      voidedAt: true,
      createdBy: { select: { name: true } },
    },
  },
  evictionSteps: {
    orderBy: [{ occurredOn: "desc" }, { id: "desc" }],
    take: 60,
    select: { id: true, stage: true, occurredOn: true, dueOn: true, note: true },
  },
  isee: {
    orderBy: [{ validTo: "desc" }, byId],
    take: 20,
    select: {
      id: true,
      type: true,
      iseeCents: true,
      iseCents: true,
      year: true,
      protocol: true,
      validFrom: true,
      validTo: true,
    },
  },
  repaymentPlans: {
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 10,
    select: {
      number: true,
      creditor: true,
      recognisedDebtCents: true,
      status: true,
      signedOn: true,
      endReason: true,
      version: true,
      ...standingFigures,
    },
  },
  supportActions: {
    orderBy: [{ startedOn: "desc" }, { id: "desc" }],
    take: 60,
    select: {
      id: true,
      kind: true,
      status: true,
      goalId: true,
      assigneeId: true,
      carriedBy: true,
      counterpart: true,
      startedOn: true,
      dueOn: true,
      endedOn: true,
      description: true,
      result: true,
      outcome: true,
      requestedCents: true,
      grantedCents: true,
      version: true,
    },
  },
  goals: {
    orderBy: [{ createdAt: "asc" }, byId],
    take: 60,
    select: { id: true, body: true, dueOn: true, status: true, result: true, endedOn: true, version: true },
  },
} as const satisfies Prisma.HouseholdSelect;

/** A household's file as this person may open it; null when they may not. */
export const findFile = (tx: Tx, actor: Actor, householdId: string) =>
  tx.household.findFirst({ where: { AND: [{ id: householdId }, visibleTo(actor)] }, select: file });
export type HouseholdFile = NonNullable<Awaited<ReturnType<typeof findFile>>>;

/** What the policy needs to know of a household. */
export const subjectOf = (household: { organisationId: string; caseOwnerId: string }) => ({
  organisationId: household.organisationId,
  ownerId: household.caseOwnerId,
});

/** The file behind a form: null unless this person may do the deed to this household. */
export async function getFileFor(actor: Actor, householdId: string, deed: Deed = "household.edit") {
  const household = await asActor(actor, (tx) => findFile(tx, actor, householdId));
  return household && may(actor, deed, subjectOf(household)) ? household : null;
}
