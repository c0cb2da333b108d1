import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { inForce } from "@/domain/plan";
import { compareRegional, type OwnLine, type RegionalRow } from "@/domain/regional";
import { toDay } from "@/lib/dates";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { record, recordRead } from "../history";
import { visibleTo } from "../plans/visible-to";

const pageSize = 20;

/** Whether this person compares lists of the regional system with their provider's plans. */
export const mayCompareRegional = (actor: Actor) =>
  may(actor, "regional.manage", { addressedToId: actor.organisationId });

/** One page of the lists this provider uploaded, newest first; null for who does not compare them. */
export async function listRegionalLists(actor: Actor, after: string | null) {
  if (!mayCompareRegional(actor)) return null;
  const cursor = decodeCursor(after);
  const since = cursor && new Date(String(cursor[0]));
  return asActor(actor, async (tx) => {
    const rows = await tx.regionalList.findMany({
      where: {
        AND: [
          { organisationId: actor.organisationId },
          cursor && since && !Number.isNaN(since.getTime()) ? afterCursor("createdAt", "desc", since, cursor[1]) : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      select: { id: true, fileName: true, rowCount: true, createdAt: true, uploadedBy: { select: { name: true } } },
    });
    return toPage(rows, pageSize, (row) => [row.createdAt.toISOString(), row.id]);
  });
}

/** The plans of this provider signed and not yet typed into the regional system, or typed in an older version; the oldest first. */
export const listPlansToEnter = (actor: Actor) =>
  asActor(actor, async (tx) => {
    if (!mayCompareRegional(actor)) return [];
    const plans = await tx.plan.findMany({
      where: {
        AND: [
          visibleTo(actor),
          {
            providerOrganisationId: actor.organisationId,
            status: { in: [...inForce] },
            versions: { some: { status: "SIGNED", regionalEntries: { none: {} } } },
          },
        ],
      },
      orderBy: [{ signedAt: "asc" }, { id: "asc" }],
      take: 50,
      select: {
        id: true,
        code: true,
        signedAt: true,
        person: { select: { firstName: true, lastName: true } },
        regionalEntries: { take: 1, select: { id: true } },
      },
    });
    return plans.map(({ regionalEntries, ...plan }) => ({ ...plan, again: regionalEntries.length > 0 }));
  });

/** One uploaded list compared with this provider's signed lines as they are now; each person it tells of is a reading of their file. Null when it is another's. */
export async function compareRegionalList(actor: Actor, listId: string, exported = false) {
  if (!mayCompareRegional(actor)) return null;
  return asActor(actor, async (tx) => {
    const list = await tx.regionalList.findFirst({
      where: { id: listId, organisationId: actor.organisationId },
      select: {
        id: true,
        fileName: true,
        rowCount: true,
        rows: true,
        createdAt: true,
        uploadedBy: { select: { name: true } },
      },
    });
    if (!list) return null;
    const { lines, people } = await ownLines(tx, actor);
    const { rows, ...facts } = list;
    const compared = compareRegional(rows as RegionalRow[], lines);
    const told = new Map(
      [...compared.pairs.map(({ line }) => line), ...compared.missingThere].map((line) => [line.personId, line]),
    );
    const files = [...told.keys()].map((personId) => ({ personId, householdId: people.get(personId)?.householdId }));
    await recordRead(tx, actor, "regional", ...files);
    if (exported)
      await record(tx, actor, "regional.comparisonExported", { subjectId: listId }, { rows: list.rowCount });
    const names = new Map([...people].map(([id, { name }]) => [id, name]));
    return { ...facts, compared, names };
  });
}
export type ComparedList = NonNullable<Awaited<ReturnType<typeof compareRegionalList>>>;

/** Every line of the versions in force of the plans that run or were typed in there, with the person it is for. */
async function ownLines(tx: Tx, actor: Actor) {
  const rows = await tx.planLine.findMany({
    where: {
      planVersion: {
        status: "SIGNED",
        plan: {
          AND: [
            visibleTo(actor),
            {
              providerOrganisationId: actor.organisationId,
              OR: [{ status: { in: [...inForce] } }, { regionalEntries: { some: {} } }],
            },
          ],
        },
      },
    },
    orderBy: [{ planVersion: { planId: "asc" } }, { section: "asc" }, { position: "asc" }],
    select: {
      key: true,
      serviceCode: true,
      serviceName: true,
      unit: true,
      quantity: true,
      amountCents: true,
      startsOn: true,
      endsOn: true,
      planVersion: {
        select: {
          plan: {
            select: {
              id: true,
              personId: true,
              householdId: true,
              person: { select: { firstName: true, lastName: true, identifier: true } },
              regionalEntries: {
                orderBy: [{ createdAt: "desc" }, { id: "desc" }],
                take: 1,
                select: { protocol: true },
              },
            },
          },
        },
      },
    },
  });
  const people = new Map<string, { name: string; householdId: string }>();
  const lines = rows.map(({ planVersion: { plan }, ...line }): OwnLine => {
    const { firstName, lastName, identifier } = plan.person;
    people.set(plan.personId, { name: `${lastName} ${firstName}`.trim(), householdId: plan.householdId });
    return {
      key: line.key,
      planId: plan.id,
      personId: plan.personId,
      identifier,
      protocol: plan.regionalEntries[0]?.protocol ?? null,
      code: line.serviceCode,
      name: line.serviceName,
      minutes: line.unit === "HOUR" ? line.quantity : 0,
      amountCents: line.amountCents,
      startsOn: toDay(line.startsOn),
      endsOn: toDay(line.endsOn),
    };
  });
  return { lines, people };
}
