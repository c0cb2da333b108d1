import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { visibleTo } from "./visibility";

/** The referrals of a household's members, newest first, for the household's page. Only those this person may know of. */
export const referralsOfHousehold = (actor: Actor, householdId: string) =>
  asActor(actor, (tx) =>
    tx.referral.findMany({
      where: { AND: [{ householdId }, visibleTo(actor)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 50,
      select: { id: true, code: true, status: true, dueOn: true, personId: true },
    }),
  );
export type ReferralOfCase = Awaited<ReturnType<typeof referralsOfHousehold>>[number];
