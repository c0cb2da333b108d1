import "server-only";
import type { Enrol } from "@/domain/course-forms";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { EnrolmentStatus } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { type LineToBook, linesToBook } from "../sessions/lines-to-book";
import { violates } from "../violations";
import { freeSeats, seatWaiting, waitingOf } from "./call-waiting";
import { closedRefusal, editionFacts, type HeldEdition, holdEdition } from "./hold-edition";
import { holdPlans, seat } from "./seat";

/**
 * Enrols the person of a signed plan's line in an edition of its course: into a seat and every lesson to come when one is
 * free, after whoever waited before, otherwise into the waiting list. Refuses an edition that is over, a line of another
 * service, a plan not running, somebody who has a seat or waits already, and a seat whose lessons any rule of appointments
 * refuses (`seat`): then nothing is written.
 */
export async function enrol(
  actor: Actor,
  { courseEditionId, lineId }: Enrol,
): Promise<Outcome<{ enrolmentId: string; status: EnrolmentStatus }>> {
  try {
    return await allOrNothing(actor, async (tx) => {
      const edition = await holdEdition(tx, actor, courseEditionId);
      const waiting = await waitingOf(tx, edition.id);
      await holdPlans(tx, [...waiting.map(({ planId }) => planId), await planOf(tx, lineId)]);
      const [line] = await linesToBook(tx, actor, [lineId]);
      if (!line) throw new NotVisible();
      const wrong = await enrolmentRefusal(tx, edition, line);
      if (wrong) return wrong;
      // Nobody passes before who asked first and can take the seat now.
      await seatWaiting(tx, actor, edition, waiting);
      const status = (await freeSeats(tx, edition)) > 0 ? "ENROLLED" : "WAITING";
      const reason = status === "ENROLLED" ? await seat(tx, edition.id, line) : null;
      if (reason) return { ok: false, reason };
      const enrolmentId = await write(tx, actor, edition, line, status);
      return done({ enrolmentId, status });
    });
  } catch (error) {
    if (violates(error, "enrolment_once")) return refused("course.refusals.enrolledMeanwhile");
    throw error;
  }
}

const planOf = async (tx: Tx, lineId: string) => {
  const line = await tx.planLine.findUnique({
    where: { id: lineId },
    select: { planVersion: { select: { planId: true } } },
  });
  if (!line) throw new NotVisible();
  return line.planVersion.planId;
};

async function enrolmentRefusal(tx: Tx, edition: HeldEdition, line: LineToBook) {
  const closed = closedRefusal(edition);
  if (closed) return closed;
  const { personId, person, status } = line.planVersion.plan;
  const name = `${person.lastName} ${person.firstName}`;
  const codes = [edition.course.code, edition.course.promotedService?.code];
  if (!codes.includes(line.serviceCode)) return refused("course.refusals.otherService", { name });
  if (status !== "SIGNED" && status !== "ACTIVE") return refused("session.refusals.planNotRunning", { name });
  if (line.status !== "OPEN") return refused("session.refusals.lineNotOpen", { name, status: line.status });
  const there = await tx.enrolment.findFirst({
    where: { editionId: edition.id, personId, status: { in: ["WAITING", "ENROLLED", "COMPLETED"] } },
    select: { status: true },
  });
  return there ? refused("course.refusals.enrolled", { name, status: there.status }) : null;
}

async function write(
  tx: Tx,
  actor: Actor,
  edition: HeldEdition,
  { id: planLineId, key: lineKey, planVersion: { planId, plan } }: LineToBook,
  status: "ENROLLED" | "WAITING",
) {
  const whose = { planId, personId: plan.personId, householdId: plan.householdId };
  const { id } = await tx.enrolment.create({
    data: {
      ...whose,
      editionId: edition.id,
      planLineId,
      lineKey,
      status,
      createdById: actor.id,
      createdAt: now(),
      seatedAt: status === "ENROLLED" ? now() : null,
    },
    select: { id: true },
  });
  const event = status === "ENROLLED" ? "enrolment.seated" : "enrolment.waiting";
  await record(tx, actor, event, { ...whose, subjectId: edition.id }, editionFacts(edition));
  return id;
}
