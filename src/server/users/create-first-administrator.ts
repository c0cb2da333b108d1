import "server-only";
import { now } from "@/lib/clock";
import { makeResetLink, resetPath } from "../auth/reset-link";
import { asSystem } from "../db";
import { record } from "../history";

/**
 * Lets the first administrator into a new installation, with the municipality they work for: from then on they let the
 * others in. Gives the path of the link with which they choose a password, and for how many minutes it holds. Refuses
 * (null) as soon as anybody has an account.
 */
export function createFirstAdministrator(input: { email: string; name: string; municipality: string }) {
  return asSystem("first administrator", async (tx) => {
    // Two at once must not both find nobody.
    await tx.$executeRaw`lock table "User" in share row exclusive mode`;
    if (await tx.user.findFirst({ select: { id: true } })) return null;
    const { email, name, municipality } = input;
    const organisation = { create: { kind: "MUNICIPALITY", name: municipality, createdAt: now() } } as const;
    const user = await tx.user.create({
      data: { email, name, role: "ADMIN", organisation, createdAt: now() },
      select: { id: true, passwordHash: true },
    });
    await record(tx, null, "user.created", { subjectId: user.id }, { role: "ADMIN" });
    const { token, minutes } = await makeResetLink(tx, user);
    return { path: resetPath(token), minutes };
  });
}
