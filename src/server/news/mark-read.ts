import "server-only";
import { afterShowing, type CaseRef, type Mark } from "@/domain/news";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { columnOf, findCase } from "./cases";

/** The page of a case was shown to this reader as it stood at `shownAt`: what happened until then is read, and what they were told of it by a notice. A case out of sight is not found. */
export const markShown = (actor: Actor, { shownAt, ...ref }: CaseRef & { shownAt: Date }): Promise<Outcome> =>
  move(actor, ref, (mark) => afterShowing(mark, shownAt < now() ? shownAt : now()));

/** The reader says that they have read a case's news: nothing of it is news any more. */
export const markRead = (actor: Actor, ref: CaseRef): Promise<Outcome> =>
  move(actor, ref, () => ({ seenAt: now(), newsFrom: now() }));

/** The same for every case this reader ever opened. */
export async function markAllRead(actor: Actor): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    authorise(actor, "account.change", { ownerId: actor.id });
    await tx.readMark.updateMany({ where: { userId: actor.id }, data: { seenAt: now(), newsFrom: now() } });
    return done();
  });
}

async function move(actor: Actor, ref: CaseRef, next: (mark: Mark | null) => Mark): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    if (!(await findCase(tx, actor, ref))) throw new NotVisible();
    const mark = await tx.readMark.findUnique({ where: { userId_caseId: { userId: actor.id, caseId: ref.id } } });
    const read = next(mark);
    await write(tx, actor.id, ref.id, read);
    await tx.notice.updateMany({
      where: { recipientId: actor.id, [columnOf[ref.kind]]: ref.id, readAt: null, createdAt: { lte: read.seenAt } },
      data: { readAt: now() },
    });
    return done();
  });
}

// Two tabs may show the same page at the same moment: the later mark stays.
const write = (tx: Tx, userId: string, caseId: string, { seenAt, newsFrom }: Mark) => tx.$executeRaw`
  insert into "ReadMark" ("userId", "caseId", "seenAt", "newsFrom")
  values (${userId}::uuid, ${caseId}::uuid, ${seenAt}, ${newsFrom})
  on conflict ("userId", "caseId") do update set "seenAt" = excluded."seenAt", "newsFrom" = excluded."newsFrom"
  where "ReadMark"."seenAt" <= excluded."seenAt"`;
