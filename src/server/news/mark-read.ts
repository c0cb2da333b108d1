import "server-only";
import { afterShowing, type Mark } from "@/domain/news";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { visibleTo } from "../plans/visible-to";

/** The page of a plan was shown to this reader as it stood at `shownAt`: what happened until then is read. Refuses nothing; a plan out of sight is not found. */
export const markShown = (actor: Actor, { planId, shownAt }: { planId: string; shownAt: Date }): Promise<Outcome> =>
  move(actor, planId, (mark) => afterShowing(mark, earlier(shownAt, now())));

/** The reader says that they have read a plan's news: nothing of it is news any more. */
export const markRead = (actor: Actor, { planId }: { planId: string }): Promise<Outcome> =>
  move(actor, planId, () => ({ seenAt: now(), newsFrom: now() }));

/** The same for every plan this reader ever opened. */
export async function markAllRead(actor: Actor): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    authorise(actor, "account.change", { ownerId: actor.id });
    await tx.readMark.updateMany({ where: { userId: actor.id }, data: { seenAt: now(), newsFrom: now() } });
    return done();
  });
}

const earlier = (one: Date, other: Date) => (one < other ? one : other);

async function move(actor: Actor, planId: string, next: (mark: Mark | null) => Mark): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { id: true },
    });
    if (!plan) throw new NotVisible();
    const mark = await tx.readMark.findUnique({ where: { userId_caseId: { userId: actor.id, caseId: planId } } });
    await write(tx, actor.id, planId, next(mark));
    return done();
  });
}

// Two tabs may show the same page at the same moment: the later mark stays.
const write = (tx: Tx, userId: string, caseId: string, { seenAt, newsFrom }: Mark) => tx.$executeRaw`
  insert into "ReadMark" ("userId", "caseId", "seenAt", "newsFrom")
  values (${userId}::uuid, ${caseId}::uuid, ${seenAt}, ${newsFrom})
  on conflict ("userId", "caseId") do update set "seenAt" = excluded."seenAt", "newsFrom" = excluded."newsFrom"
  where "ReadMark"."seenAt" <= excluded."seenAt"`;
