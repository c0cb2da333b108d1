import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import { asActor } from "../db";
import { candidaciesVisibleTo } from "./visible-to";

/** What a person was put forward for on one plan, the newest first; empty for who may not read it. */
export async function candidaciesOfPlan(actor: Actor, planId: string) {
  if (!reachOf(actor, "candidacy.read")) return [];
  return asActor(actor, (tx) =>
    tx.candidacy.findMany({
      where: { AND: [{ planId }, candidaciesVisibleTo(actor)] },
      orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
      take: 50,
      select: {
        id: true,
        status: true,
        interviewAt: true,
        opportunity: {
          select: { kind: true, title: true, organisation: { select: { name: true } } },
        },
      },
    }),
  );
}
export type CandidacyOfPlan = Awaited<ReturnType<typeof candidaciesOfPlan>>[number];
