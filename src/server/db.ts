import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Actor } from "@/domain/permissions";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";

/** The database inside one transaction; the only form in which commands and reads ever hold it. */
export type Tx = Prisma.TransactionClient;

const globals = globalThis as { ponteClient?: PrismaClient };
const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL ?? 10) }),
  });

function inTransaction<T>(
  settings: [id: string, role: string, organisation: string, reason: string],
  work: (tx: Tx) => Promise<T>,
) {
  globals.ponteClient ??= connect();
  return globals.ponteClient.$transaction(
    async (tx) => {
      const [id, role, organisation, reason] = settings;
      await tx.$queryRaw`select set_config('app.actor_id', ${id}, true), set_config('app.actor_role', ${role}, true),
        set_config('app.actor_organisation', ${organisation}, true), set_config('app.reason', ${reason}, true)`;
      return work(tx);
    },
    { maxWait: 10_000, timeout: 15_000 },
  );
}

/** The one door to the database: everything done inside happens together or not at all, in this person's name. Keep it short: no mail, file or network call inside. */
export const asActor = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inTransaction([actor.id, actor.role, actor.organisationId, ""], work);

/** The same door for what nobody signed in does: sign-in itself, jobs, the demo town. `reason` says which. */
export const asSystem = <T>(reason: string, work: (tx: Tx) => Promise<T>) =>
  inTransaction(["", "SYSTEM", "", reason], work);

/** Closes the pool, for programs that end. */
export const disconnect = async () => {
  await globals.ponteClient?.$disconnect();
  globals.ponteClient = undefined;
};
