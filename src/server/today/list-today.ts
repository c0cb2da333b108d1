import "server-only";
import type { Actor } from "@/domain/permissions";
import { inOrder } from "@/domain/today";
import { asActor } from "../db";
import { askAll } from "./ask";
import { withoutAside } from "./set-aside";
import { workloads } from "./workloads";

/**
 * Everything that waits for this person and was not put aside, the most pressing first (for the privacy officer the last files
 * opened, the newest first), and how much was put aside; for a coordinator also who has how much to do.
 */
export const listToday = (actor: Actor) =>
  asActor(actor, async (tx) => {
    const { left, aside } = await withoutAside(tx, actor, await askAll(tx, actor));
    return {
      waiting: actor.role === "PRIVACY_OFFICER" ? left : inOrder(left),
      aside: aside.length,
      workloads: await workloads(tx, actor),
    };
  });

/** What this person put aside and still waits: why, until when, or who it was handed to. */
export const listAside = (actor: Actor) =>
  asActor(actor, async (tx) => (await withoutAside(tx, actor, await askAll(tx, actor))).aside);
