import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/permissions";
import type { FormState } from "@/lib/form";
import { asSystem } from "@/server/db";
import { saveDraftMember, saveDraftStep } from "@/server/households/drafts";
import { next } from "./factories";

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
