import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { asActor } from "../db";
import { listEvents } from "../history";
import { countOpenWork } from "./open-work";

/** One user with how they enter, what they still answer for (counts: the administrator reads no cases) and what was done to their access; null when there is none. */
export async function getUser(actor: Actor, userId: string) {
  authorise(actor, "user.manage");
  return asActor(actor, async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: {
        id: true,
        name: true,
        email: true,
        phone: true,
        studyTitle: true,
        experienceYears: true,
        role: true,
        active: true,
        lastSignInAt: true,
        createdAt: true,
        version: true,
        organisationId: true,
        passwordHash: true,
        organisation: { select: { name: true } },
        resets: {
          where: { usedAt: null },
          select: { requestedAt: true, expiresAt: true, tokenHash: true },
          take: 1,
        },
      },
    });
    if (!user) return null;
    const { passwordHash, resets, ...shown } = user;
    const reset = resets[0];
    return {
      ...shown,
      hasPassword: passwordHash !== null,
      askedAt: reset && reset.tokenHash === null ? reset.requestedAt : null,
      linkUntil: reset?.tokenHash ? reset.expiresAt : null,
      work: await countOpenWork(tx, userId),
      events: (await listEvents(tx, actor, { subjectId: userId })).rows,
    };
  });
}
