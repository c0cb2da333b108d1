import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { FormState } from "@/lib/form";
import { asSystem } from "@/server/db";
import { saveDraftMember, saveDraftStep } from "@/server/households/drafts";
import { inTests, next } from "./in-tests";

/** A person of an organisation, in nobody's household yet. */
export const aPerson = (organisationId: string, over: Partial<Prisma.PersonUncheckedCreateInput> = {}) =>
  inTests((tx) =>
    tx.person.create({
      data: {
        organisationId,
        identifierType: "NONE",
        firstName: "Maria",
        lastName: `Rossi${next()}`,
        birthDate: new Date("1985-03-15"),
        ...over,
      },
    }),
  );

/** A household of this social worker, with one tenancy, one lease holder and one dated debt (€ 3.530,00, 11 months). */
export async function aHousehold(caseOwner: Actor, over: Partial<Prisma.HouseholdUncheckedCreateInput> = {}) {
  const person = await aPerson(caseOwner.organisationId);
  const household = await inTests((tx) =>
    tx.household.create({
      data: {
        organisationId: caseOwner.organisationId,
        caseOwnerId: caseOwner.id,
        createdById: caseOwner.id,
        openedOn: new Date("2026-09-01"),
        district: "Lunetta",
        ...over,
        tenancies: {
          create: {
            organisationId: caseOwner.organisationId,
            kind: "SAP_ALER",
            address: "Via Canneti",
            streetNumber: "22",
            city: "Mantova",
            contractCode: `TE${10000 + next()}`,
            monthlyRentCents: 24_000,
          },
        },
        members: { create: { personId: person.id, relationship: "HOLDER", leaseHolder: true, employable: true } },
        arrears: {
          create: {
            recordedOn: new Date("2026-09-30"),
            rentDebtCents: 264_000,
            chargesDebtCents: 89_000,
            months: 11,
            source: "ALER",
            createdById: caseOwner.id,
          },
        },
      },
      include: { members: true, tenancies: true },
    }),
  );
  const member = household.members[0];
  if (!member) throw new Error("a household has its lease holder");
  return { ...household, person, member };
}

const typed = {
  tenancy: { kind: "SAP_ALER", address: "Via Canneti", streetNumber: "22", city: "Mantova" },
  arrears: { recordedOn: "31/10/2026", rentDebtCents: "1.200,50", chargesDebtCents: "0", months: "5", source: "ALER" },
  circumstances: { cause: "DISMISSAL", district: "Lunetta" },
} as const;

/** A lease holder as typed into the second step. */
export const typedMember = (over: Record<string, string> = {}): FormState["values"] => ({
  identifierType: "NONE",
  lastName: `Neri${next()}`,
  firstName: "Ugo",
  birthDate: "1980-02-03",
  relationship: "HOLDER",
  leaseHolder: "on",
  ...over,
});

/** A finished draft of this person, ready to become a household. */
export async function aDraft(actor: Actor, member = typedMember()) {
  const draftId = randomUUID();
  let version = 1;
  const saved = (outcome: Awaited<ReturnType<typeof saveDraftStep>>) => {
    if (!outcome.ok) throw new Error(outcome.reason.key);
    version = outcome.data.version;
  };
  saved(await saveDraftStep(actor, { draftId, version }, "tenancy", typed.tenancy));
  saved(await saveDraftMember(actor, { draftId, version }, randomUUID(), member));
  saved(await saveDraftStep(actor, { draftId, version }, "arrears", typed.arrears));
  saved(await saveDraftStep(actor, { draftId, version }, "circumstances", typed.circumstances));
  return { draftId, version };
}

/** Reads anything, as the tests' own eyes. */
export const look = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);

/** The past-tense types of what was recorded of a household, oldest first. */
export const eventsOf = async (householdId: string) =>
  (await look((tx) => tx.auditEvent.findMany({ where: { householdId }, orderBy: { id: "asc" } }))).map(
    ({ type }) => type,
  );
