import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { Tx } from "../db";

/** Makes administrators who change each other take turns, so that one of them always stays. */
export async function takeTurn(tx: Tx, actor: Actor) {
  const admins = await tx.$queryRaw<
    { id: string }[]
  >`select id::text from "User" where role = 'ADMIN' and active order by id for update`;
  if (!admins.some(({ id }) => id === actor.id)) throw new NotVisible();
}
