import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor, type Tx } from "../db";

/** Who of an organisation may follow a person: its active operators and coordinators. */
const followers = (organisationId: string) => ({
  organisationId,
  active: true,
  role: { in: ["EMPLOYMENT_OPERATOR" as const, "PROVIDER_COORDINATOR" as const] },
});

/** Whether this user may be given a referral to that organisation. */
export const canFollow = async (tx: Tx, organisationId: string, userId: string) =>
  (await tx.user.count({ where: { id: userId, ...followers(organisationId) } })) === 1;

/** The operators a referral may be given to, with how many people each already follows. */
export async function operatorsOf(tx: Tx, actor: Actor) {
  const users = await tx.user.findMany({
    where: followers(actor.organisationId),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      name: true,
      role: true,
      _count: { select: { referralsAssigned: { where: { status: { in: ["SENT", "INFO_REQUESTED", "ACCEPTED"] } } } } },
    },
  });
  return users.map(({ _count, ...user }) => ({ ...user, following: _count.referralsAssigned }));
}

/** One of them. */
export type Operator = Awaited<ReturnType<typeof operatorsOf>>[number];

/** The same for a page. */
export const listOperators = (actor: Actor) => asActor(actor, (tx) => operatorsOf(tx, actor));
