import "server-only";
import type { Facts } from "@/domain/facts";
import { audiencesTold } from "@/domain/live";
import type { NoticeKind } from "@/domain/notice";
import { type Telling, tellings } from "@/domain/notice-events";
import type { Tx } from "../db";
import { type Heard, listeners } from "./listeners";
import { notify } from "./notify";

/** What was just written into the history of a case. */
type Happened = Omit<Heard, "facts"> & { type: string; facts: Facts };

/** Tells what happened to whoever is to know of it; most events are told to nobody. Part of the transaction that wrote it down. */
export async function tell(tx: Tx, { type, ...heard }: Happened) {
  // One of many cases done at once: whoever is concerned is told of them all together.
  if (heard.facts.batch) return;
  for (const telling of tellings[type] ?? []) {
    const recipients = await allowed(tx, heard, await listeners[telling.to](tx, heard));
    if (recipients.length === 0) continue;
    const kind = (await isCritical(tx, telling, heard)) ? (telling.critical ?? telling.kind) : telling.kind;
    await notify(tx, { recipients, kind, facts: factsOf(telling, heard), ...placeOf(kind, telling, heard) });
  }
}

/** Without those for whose eyes the event was not said. */
async function allowed(tx: Tx, { facts: { audience } }: Heard, found: { id: string }[]) {
  const ids = found.map(({ id }) => id);
  if (!audience || ids.length === 0) return ids;
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, role: true } });
  return people.filter((one) => audiencesTold(one).some((told) => told === audience)).map(({ id }) => id);
}

async function isCritical(tx: Tx, { critical }: Telling, { referralId }: Heard) {
  if (!critical || !referralId) return false;
  return (await tx.referral.count({ where: { id: referralId, urgency: "CRITICAL" } })) > 0;
}

const factsOf = ({ what }: Telling, { facts }: Heard): Facts => ({
  ...(what ? { what } : {}),
  ...(facts.course ? { course: facts.course } : {}),
  ...(facts.expiresOn ? { expiresOn: facts.expiresOn } : {}),
});

/** The case a notice is about, and where it leads: what the Comune decides waits on a page of its own. */
function placeOf(kind: NoticeKind, { at = "", to }: Telling, { planId, referralId, householdId, subjectId }: Heard) {
  if (kind.startsWith("household.")) return { householdId, path: `/households/${householdId}${at}` };
  if (kind.startsWith("referral.")) return { referralId, path: `/referrals/${referralId}${at}` };
  if (kind.startsWith("course.")) return { path: `/courses/${subjectId}${at}` };
  if (kind.startsWith("derogation.") && to === "officers") return { planId, path: "/derogations" };
  const word = to === "called" || to === "threadAuthor" || kind === "plan.changeRequested";
  return { planId, path: `/plans/${planId}${word ? `#comment-${subjectId}` : at}` };
}
