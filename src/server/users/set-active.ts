import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { mayLeave, type UserSeen } from "@/domain/user";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { takeTurn } from "./admins";
import { countOpenWork } from "./open-work";

/** Somebody leaves: they can no longer enter and their sessions end at once. Refuses oneself, who already left, and who still answers for open work. */
export async function disableUser(actor: Actor, { userId, version }: UserSeen): Promise<Outcome> {
  authorise(actor, "user.manage");
  if (userId === actor.id) return refused("admin.refusals.notYourself");
  const left = asActor(actor, async (tx) => {
    await takeTurn(tx, actor);
    const work = await countOpenWork(tx, userId);
    if (!mayLeave(work)) return refused("admin.refusals.openWork", work);
    const { count } = await tx.user.updateMany({
      where: { id: userId, version, active: true },
      data: { active: false, passwordHash: null, ...ended },
    });
    if (count === 0) return unchanged(tx, userId);
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    await record(tx, actor, "user.disabled", { subjectId: userId });
    return done();
  });
  // Somebody was given to them at the same moment: the database knows before this transaction does.
  return left.catch((error) => {
    if (violates(error, "leaves_nobody")) return refused("errors.changedMeanwhile");
    throw error;
  });
}

/** Somebody comes back; they choose a password with a new link. Refuses who never left. */
export async function enableUser(actor: Actor, { userId, version }: UserSeen): Promise<Outcome> {
  authorise(actor, "user.manage");
  return asActor(actor, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, version, active: false, organisation: { active: true } },
      data: { active: true, ...ended },
    });
    if (count === 0) return unchanged(tx, userId);
    await record(tx, actor, "user.enabled", { subjectId: userId });
    return done();
  });
}

/** Shuts somebody out at once without taking their work away, as when a device is lost: their password and sessions end, their cases stay theirs. Refuses oneself. */
export async function lockUser(actor: Actor, { userId, version }: UserSeen): Promise<Outcome> {
  authorise(actor, "user.manage");
  if (userId === actor.id) return refused("admin.refusals.notYourself");
  return asActor(actor, async (tx) => {
    await takeTurn(tx, actor);
    const { count } = await tx.user.updateMany({
      where: { id: userId, version, active: true },
      data: { passwordHash: null, ...ended },
    });
    if (count === 0) return unchanged(tx, userId);
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    await record(tx, actor, "user.locked", { subjectId: userId });
    return done();
  });
}

const ended = { sessionVersion: { increment: 1 }, version: { increment: 1 } };

async function unchanged(tx: Tx, userId: string) {
  if ((await tx.user.count({ where: { id: userId } })) === 0) throw new NotVisible();
  return refused("errors.changedMeanwhile");
}
