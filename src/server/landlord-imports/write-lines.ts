import "server-only";
import type { Actor } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import type { Tx } from "../db";
import type { HeldImport } from "./hold";
import type { Applied, Writes } from "./plan-lines";

/** Writes a planned batch, each table once, with the history of every household. The households are of who brought the list in. */
export async function writeLines(tx: Tx, actor: Actor, held: HeldImport, writes: Writes, applied: readonly Applied[]) {
  const { organisationId, createdById, id: importId } = held;
  const stamp = { createdAt: now() };
  await tx.household.createMany({
    data: writes.households.map(({ id }) => ({
      id,
      organisationId,
      caseOwnerId: createdById,
      createdById,
      openedOn: toDate(today()),
      updatedAt: now(),
      ...stamp,
    })),
  });
  await tx.person.createMany({
    data: writes.people.map(({ id, values }) => ({
      id,
      organisationId,
      identifierType: values.identifierType,
      identifier: values.identifier,
      identifierBase: values.identifierBase,
      lastName: values.lastName,
      firstName: values.firstName,
      birthDate: values.birthDate && toDate(values.birthDate),
      sex: values.sex,
      birthPlaceCode: values.birthPlaceCode,
      phone: values.phone,
      ...stamp,
    })),
  });
  await tx.tenancy.createMany({
    data: writes.tenancies.map(({ id, householdId, values }) => ({
      id,
      householdId,
      organisationId,
      contractCode: values.contractCode,
      kind: values.kind,
      address: values.address,
      streetNumber: values.streetNumber,
      unit: values.unit,
      city: values.city,
      postalCode: values.postalCode,
      province: values.province,
      monthlyRentCents: values.monthlyRentCents,
      monthlyChargesCents: values.monthlyChargesCents,
    })),
  });
  await tx.householdMember.createMany({
    data: writes.households.flatMap(({ id, personId }) =>
      personId ? [{ householdId: id, personId, relationship: "HOLDER" as const, leaseHolder: true }] : [],
    ),
  });
  await tx.arrearsRecord.createMany({
    data: writes.readings.map(({ id, householdId, tenancyId, values }) => ({
      id,
      householdId,
      tenancyId,
      recordedOn: toDate(values.recordedOn),
      rentDebtCents: values.rentDebtCents,
      chargesDebtCents: values.chargesDebtCents,
      months: values.months,
      source: held.source,
      note: values.note,
      importId,
      createdById,
      ...stamp,
    })),
  });
  await tx.evictionStep.createMany({
    data: writes.evictions.map(({ id, householdId, values }) => ({
      id,
      householdId,
      stage: "VALIDATED" as const,
      occurredOn: toDate(values.recordedOn),
      note: values.note,
      createdById,
      ...stamp,
    })),
  });
  await tx.iseeStatement.createMany({
    data: writes.isee.map(({ id, householdId, iseeCents, year }) => ({
      id,
      householdId,
      type: "ORDINARY" as const,
      iseeCents,
      year,
      validTo: toDate(`${year}-12-31`),
      createdById,
      ...stamp,
    })),
  });
  await tx.household.updateMany({ where: { id: { in: [...writes.touched] } }, data: { updatedAt: now() } });
  await tellHistory(tx, actor, importId, writes);
  await tx.$executeRaw`
    update "LandlordImportRow" r set result = v.result::"ImportResult", "resultNote" = v.note, made = nullif(v.made, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(applied)}::jsonb) as v(id uuid, result text, note text, made jsonb)
    where r.id = v.id`;
}

/** One line of history for every household opened, home added and debt recorded. */
async function tellHistory(tx: Tx, actor: Actor, importId: string, writes: Writes) {
  const opened = new Set(writes.households.map(({ id }) => id));
  // A household's first reading is part of its opening.
  const first = new Map(writes.readings.toReversed().map(({ id, householdId }) => [householdId, id]));
  const events = [
    ...writes.households.map(({ id }) => ({ type: "household.opened", householdId: id, facts: { members: 1 } })),
    ...writes.tenancies
      .filter(({ householdId }) => !opened.has(householdId))
      .map(({ id, householdId }) => ({ type: "household.tenancyAdded", householdId, subjectId: id, facts: {} })),
    ...writes.readings
      .filter(({ id, householdId }) => !opened.has(householdId) || first.get(householdId) !== id)
      .map(({ id, householdId, values }) => ({
        type: "arrears.recorded",
        householdId,
        subjectId: id,
        facts: { debtCents: values.rentDebtCents + values.chargesDebtCents, months: values.months },
      })),
    ...writes.evictions.map(({ id, householdId }) => ({
      type: "eviction.recorded",
      householdId,
      subjectId: id,
      facts: { stage: "VALIDATED" },
    })),
    ...writes.isee
      .filter(({ householdId }) => !opened.has(householdId))
      .map(({ id, householdId, iseeCents }) => ({
        type: "isee.added",
        householdId,
        subjectId: id,
        facts: { iseeCents },
      })),
  ];
  await tx.auditEvent.createMany({
    data: events.map(({ facts, ...event }) => ({
      ...event,
      at: now(),
      actorId: actor.id,
      organisationId: actor.organisationId,
      facts: { ...facts, importId },
    })),
  });
}
