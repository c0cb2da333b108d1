import "server-only";
import type { CallWaiting } from "@/domain/course-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Message, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { closedRefusal, editionFacts, type HeldEdition, holdEdition } from "./hold-edition";
import { holdPlans, lineInForce, seat } from "./seat";

/** The people of an edition who wait, in the order in which they asked. */
export const waitingOf = (tx: Tx, courseEditionId: string) =>
  tx.enrolment.findMany({
    where: { editionId: courseEditionId, status: "WAITING" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      planId: true,
      lineKey: true,
      personId: true,
      householdId: true,
      person: { select: { firstName: true, lastName: true } },
    },
  });
type Waiting = Awaited<ReturnType<typeof waitingOf>>;

/** How many seats of a held edition nobody has. */
export async function freeSeats(tx: Tx, { id, seatsMax }: HeldEdition) {
  return seatsMax - (await tx.enrolment.count({ where: { editionId: id, status: "ENROLLED" } }));
}

/**
 * Gives the free seats of a held edition to who waits, in the order in which they asked; their plans are held already. Whom a
 * rule refuses is skipped, with the reason, and keeps their place in the list. Answers how many were seated and why others
 * were not.
 */
export async function seatWaiting(tx: Tx, actor: Actor, edition: HeldEdition, waiting: Waiting) {
  let free = await freeSeats(tx, edition);
  let seated = 0;
  const skipped: Message[] = [];
  for (const { id, person, lineKey, ...whose } of waiting) {
    if (free <= 0) break;
    const line = await lineInForce(tx, actor, { planId: whose.planId, lineKey });
    const name = `${person.lastName} ${person.firstName}`;
    const reason = line
      ? await seat(tx, edition.id, line)
      : { key: "course.refusals.lineGone", values: { count: 1, names: name } };
    if (!reason) {
      await tx.enrolment.update({
        where: { id },
        data: { status: "ENROLLED", seatedAt: now(), version: { increment: 1 } },
        select: { id: true },
      });
      free -= 1;
      seated += 1;
    } else skipped.push(reason);
    const event = reason ? "enrolment.skipped" : "enrolment.called";
    await record(tx, actor, event, { ...whose, subjectId: edition.id }, editionFacts(edition));
  }
  return { seated, skipped };
}

/**
 * Gives the free seats to who waits, in the order in which they asked. Refuses an edition that is over, an empty list, no free
 * seat, and nobody who can take it: then with the first one's reason.
 */
export async function callWaiting(actor: Actor, { courseEditionId }: CallWaiting): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const edition = await holdEdition(tx, actor, courseEditionId);
    const waiting = await waitingOf(tx, edition.id);
    const closed = closedRefusal(edition);
    if (closed) return closed;
    if (waiting.length === 0) return refused("course.refusals.nobodyWaits");
    await holdPlans(
      tx,
      waiting.map(({ planId }) => planId),
    );
    if ((await freeSeats(tx, edition)) <= 0) return refused("course.refusals.full");
    const { seated, skipped } = await seatWaiting(tx, actor, edition, waiting);
    const [first] = skipped;
    return seated === 0 && first ? { ok: false, reason: first } : done();
  });
}
