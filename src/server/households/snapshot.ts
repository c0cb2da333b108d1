import "server-only";
import { ageOn } from "@/domain/age";
import type { HouseholdSnapshot } from "@/domain/household-snapshot";
import { arrearsDues, duesOf, duesTotals } from "@/domain/repayment-dues";
import { repaymentStanding } from "@/domain/repayment-standing";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { standingFigures } from "./standing-figures";

const dayOrNull = (date: Date | null) => date && toDay(date);

/** The household as it is today, for freezing into what is sent: whoever reads that later reads this, whatever changed since. */
export async function householdSnapshot(tx: Tx, householdId: string): Promise<HouseholdSnapshot> {
  const household = await tx.household.findUniqueOrThrow({
    where: { id: householdId },
    select: {
      code: true,
      district: true,
      tenancies: {
        where: { endedOn: null },
        orderBy: { id: "desc" },
        take: 1,
        select: { kind: true, monthlyRentCents: true },
      },
      members: {
        where: { leftOn: null },
        orderBy: [{ leaseHolder: "desc" }, { relationship: "asc" }, { id: "asc" }],
        select: {
          personId: true,
          relationship: true,
          leaseHolder: true,
          employable: true,
          person: { select: { birthDate: true } },
        },
      },
      arrears: {
        where: { voidedAt: null },
        orderBy: [{ recordedOn: "desc" }, { id: "desc" }],
        take: 1,
        select: { recordedOn: true, rentDebtCents: true, chargesDebtCents: true, months: true, source: true },
      },
      evictionSteps: {
        orderBy: [{ occurredOn: "desc" }, { id: "desc" }],
        take: 1,
        select: { stage: true, occurredOn: true, dueOn: true },
      },
      isee: {
        orderBy: { validTo: "desc" },
        take: 1,
        select: { type: true, iseeCents: true, year: true, validTo: true },
      },
      repaymentPlans: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: {
          status: true,
          recognisedDebtCents: true,
          ...standingFigures,
        },
      },
    },
  });
  const [tenancy, arrears, step, isee, plan] = [
    household.tenancies[0],
    household.arrears[0],
    household.evictionSteps[0],
    household.isee[0],
    household.repaymentPlans[0],
  ];
  const dues = plan ? duesOf(plan) : [];
  return {
    takenOn: today(),
    code: household.code,
    district: household.district,
    tenancyKind: tenancy?.kind ?? null,
    monthlyRentCents: tenancy?.monthlyRentCents ?? null,
    members: household.members.map(({ person, ...member }) => ({
      ...member,
      age: ageOn(dayOrNull(person.birthDate), today()),
    })),
    arrears: arrears ? { ...arrears, recordedOn: toDay(arrears.recordedOn) } : null,
    eviction: step ? { stage: step.stage, occurredOn: toDay(step.occurredOn), dueOn: dayOrNull(step.dueOn) } : null,
    isee: isee ? { ...isee, validTo: toDay(isee.validTo) } : null,
    repayment: plan
      ? {
          status: repaymentStanding({ ...plan, dues }, today()).status,
          recognisedDebtCents: plan.recognisedDebtCents,
          leftCents: duesTotals(arrearsDues(dues), today()).leftCents,
          instalments: plan.instalments.length,
        }
      : null,
  };
}
