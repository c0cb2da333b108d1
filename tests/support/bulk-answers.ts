import type { Actor } from "@/domain/permissions";
import { getBulk } from "@/server/bulk/get-bulk";
import { asSystem } from "@/server/db";

/** What giving many cases to somebody answered. */
export type Given = { ok: true; data: { bulkId: string } } | { ok: false; reason: { key: string } };

/** Why it was refused; "done" when it was not. */
export const keyOf = (outcome: Given) => (outcome.ok ? "done" : outcome.reason.key);

/** The bulk action that was made. */
export const idOf = (outcome: Given) => {
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return outcome.data.bulkId;
};

/** How each case of it stands, by its code. */
export const statesOf = async (actor: Actor, bulkId: string) =>
  Object.fromEntries(
    (await getBulk(actor, bulkId))?.items.map(({ code, state, why }) => [code, why?.key ?? state]) ?? [],
  );

/** What somebody was told, in order. */
export const noticesOf = (recipientId: string) =>
  asSystem("test", async (tx) =>
    (await tx.notice.findMany({ where: { recipientId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] })).map(
      ({ kind, facts }) => [kind, facts],
    ),
  );
