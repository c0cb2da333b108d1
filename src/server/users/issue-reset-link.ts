import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { done, type Outcome } from "@/lib/outcome";
import { makeResetLink, resetPath } from "../auth/reset-link";
import { asActor } from "../db";
import { record } from "../history";

/** Makes the link with which this user chooses a password, to be handed over by the administrator: the answer is the only time it is told. Earlier links end. Minutes. */
export async function issueResetLink(
  actor: Actor,
  { userId }: { userId: string },
): Promise<Outcome<{ path: string; minutes: number }>> {
  authorise(actor, "user.manage");
  return asActor(actor, async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: userId, active: true },
      select: { id: true, passwordHash: true },
    });
    if (!user) throw new NotVisible();
    const { token, minutes } = await makeResetLink(tx, user);
    await record(tx, actor, "user.linkIssued", { subjectId: userId });
    return done({ path: resetPath(token), minutes });
  });
}
