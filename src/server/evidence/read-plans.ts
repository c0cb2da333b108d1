import "server-only";
import { figuresOf, outcomeCents, type RowValue, rowValues } from "@/domain/evidence";
import { standingOf } from "@/domain/outcome";
import type { Actor } from "@/domain/permissions";
import { comparePlanContents } from "@/domain/plan-compare";
import { readContent } from "@/domain/plan-content";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf, toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { daysOf } from "../plans/outcome-days";
import { visibleTo } from "../plans/visible-to";
import type { PackScope } from "./pack-scope";
import { fileSelect, registerOf } from "./read-register";

const planSelect = {
  id: true,
  code: true,
  status: true,
  startsOn: true,
  endsOn: true,
  signedAt: true,
  personId: true,
  householdId: true,
  person: { select: { firstName: true, lastName: true, identifier: true } },
  operator: { select: { name: true } },
  providerOrganisation: { select: { name: true } },
  programme: { select: { code: true, name: true } },
  versions: {
    where: { status: { in: ["SIGNED", "SUPERSEDED"] } },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      status: true,
      content: true,
      contentHash: true,
      signedAt: true,
      startsOn: true,
      endsOn: true,
      totalMinutes: true,
      totalCents: true,
      signatures: {
        where: { withdrawnAt: null },
        orderBy: [{ signedAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          role: true,
          method: true,
          signerName: true,
          witnessName: true,
          contentHash: true,
          signedAt: true,
        },
      },
      variation: { select: { id: true, reason: true, createdAt: true, baseVersion: { select: { number: true } } } },
      lines: {
        orderBy: [{ section: "asc" }, { position: "asc" }],
        select: {
          id: true,
          key: true,
          section: true,
          serviceCode: true,
          serviceName: true,
          unit: true,
          payBasis: true,
          quantity: true,
          unitCostCents: true,
          startsOn: true,
          endsOn: true,
          status: true,
          verification: true,
        },
      },
    },
  },
  outcomes: {
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      lineKey: true,
      kind: true,
      contractType: true,
      employer: true,
      weeklyMinutes: true,
      startsOn: true,
      endsOn: true,
      endedOn: true,
      evidence: true,
      provedOn: true,
    },
  },
  attachments: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: fileSelect,
  },
} satisfies Prisma.PlanSelect;

type PlanRow = Prisma.PlanGetPayload<{ select: typeof planSelect }>;

/** Every version that was signed, with its signatures on its text and what it changed from the one before. */
function versionsOf({ versions }: PlanRow) {
  return versions.map(({ lines: _lines, signatures, content, variation, ...version }, index) => {
    const after = readContent(content);
    const before = index > 0 ? readContent(versions[index - 1]?.content) : null;
    return {
      ...version,
      signatures: signatures.filter(({ contentHash }) => contentHash === version.contentHash),
      variation: variation && { ...variation, changes: before && after ? comparePlanContents(before, after) : [] },
    };
  });
}

/** A plan's outcomes with where they stand and what each is worth to its line: what is over the line's quantity is worth nothing. */
function outcomesOf({ outcomes, versions }: PlanRow, scope: PackScope) {
  const lines = versions.find(({ status }) => status === "SIGNED")?.lines ?? [];
  const proving = outcomes
    .filter((one) => standingOf(daysOf(one)) === "recognised")
    .sort((a, b) => Number(a.provedOn) - Number(b.provedOn) || (a.id < b.id ? -1 : 1));
  return outcomes.map((one) => {
    const line = lines.find(({ key, payBasis }) => key === one.lineKey && payBasis === "RESULT");
    const among = proving.filter(({ lineKey }) => lineKey === one.lineKey).findIndex(({ id }) => id === one.id);
    const counts =
      line !== undefined &&
      among >= 0 &&
      among < (line.unit === "HOUR" ? 1 : line.quantity) &&
      scope.holds(one.provedOn && toDay(one.provedOn));
    return { ...one, standing: standingOf(daysOf(one)), counts, cents: counts ? outcomeCents(line) : null };
  });
}

/**
 * Everything a pack tells of some plans this person may see: signed versions, lines with what was done on them, the register,
 * outcomes, files. For a month the register, hours, euro and proofs of that month alone; what is planned stays the whole
 * line's. Never notes, debts, or anything of the household.
 */
export async function readPlans(tx: Tx, actor: Actor, planIds: string[], scope: PackScope) {
  const plans = await tx.plan.findMany({
    where: { AND: [{ id: { in: planIds } }, visibleTo(actor)] },
    orderBy: { code: "asc" },
    select: planSelect,
  });
  const register = await registerOf(tx, planIds);
  return plans.map((plan) => {
    const rows = register.get(plan.id) ?? [];
    const outcomes = outcomesOf(plan, scope);
    const signed = plan.versions.find(({ status }) => status === "SIGNED")?.lines ?? [];
    const lines = signed.map((line) => {
      const own = rows.filter(({ lineKey }) => lineKey === line.key);
      const values = rowValues(line, own);
      const held = own
        .map((row, index) => ({ ...row, value: values[index] ?? nothing }))
        .filter(({ startsAt }) => scope.holds(dayOf(startsAt)));
      const proofs = outcomes.filter(({ lineKey, counts }) => lineKey === line.key && counts);
      const figures = figuresOf(
        line,
        held.map(({ value }) => value),
        proofs.map(({ cents }) => cents),
      );
      return { ...line, figures, register: held };
    });
    // Of a service that a variation took out nothing counts: only absences can be left of it, and they stay on the register.
    const unplaced = rows
      .filter(({ lineKey, startsAt }) => !signed.some(({ key }) => key === lineKey) && scope.holds(dayOf(startsAt)))
      .map((row) => ({ ...row, value: nothing }));
    const { versions: _versions, ...head } = plan;
    // The sheet a group signed is listed under every plan that was there.
    const sheets = rows
      .filter(({ startsAt }) => scope.holds(dayOf(startsAt)))
      .flatMap(({ session }) => session.attachments);
    const attachments = [...new Map([...plan.attachments, ...sheets].map((file) => [file.id, file])).values()];
    return { ...head, attachments, outcomes, versions: versionsOf(plan), lines, unplaced };
  });
}

const nothing: RowValue = {
  bookedMinutes: 0,
  deliveredMinutes: 0,
  recognisedMinutes: 0,
  bookedCents: null,
  deliveredCents: null,
  recognisedCents: null,
};

/** One plan as a pack tells it. */
export type EvidencePlan = Awaited<ReturnType<typeof readPlans>>[number];
/** One of its lines, and one row of the register on it. */
export type EvidenceLine = EvidencePlan["lines"][number];
export type EvidenceRow = EvidenceLine["register"][number];
