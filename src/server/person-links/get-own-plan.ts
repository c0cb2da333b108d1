import "server-only";
import { comparePlanContents } from "@/domain/plan-compare";
import { type PlanContent, readContent } from "@/domain/plan-content";
import { asSystem, type Tx } from "../db";
import { type FoundLink, stateOf } from "./find-link";
import { changesSince } from "./own-text";
import { signableOf } from "./signable";
import { visitedLink } from "./visit";

/** What the person signed last, if anything. */
async function signedBefore(tx: Tx, planId: string): Promise<PlanContent | null> {
  const version = await tx.planVersion.findFirst({
    where: {
      planId,
      status: { in: ["SIGNED", "SUPERSEDED"] },
      signatures: { some: { role: "PERSON", withdrawnAt: null } },
    },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  return readContent(version?.content);
}

/** Who follows the person, and how to reach them. */
export const callOf = (tx: Tx, planId: string) =>
  tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      operator: { select: { name: true, phone: true } },
      providerOrganisation: { select: { name: true, phone: true, email: true } },
    },
  });

/** What the person answered with a link that is used; null before that. */
async function answerTo(tx: Tx, link: FoundLink) {
  if (!link.usedAt) return null;
  const signed = await tx.signature.count({ where: { linkId: link.id } });
  return signed > 0 ? ("confirmed" as const) : ("disagreed" as const);
}

/**
 * What the person's own pages show during a visit: what the link is worth; while it is open the text to answer to, its hash
 * and what changed since the text they signed last; once it changed, how; once the link is used, what they answered. Null when the visit is over.
 */
export const getOwnPlan = (visit: string) =>
  asSystem("person.link", async (tx) => {
    const link = await visitedLink(tx, visit, "PLAN");
    if (!link) return null;
    const state = await stateOf(tx, link);
    const written = state === "open" ? await signableOf(tx, link.plan) : null;
    const before = written && (await signedBefore(tx, link.planId));
    return {
      state,
      answer: await answerTo(tx, link),
      call: await callOf(tx, link.planId),
      since: state === "changed" ? await changesSince(tx, link.plan, link.id) : null,
      text: written && {
        content: written.draft.content,
        hash: written.draft.hash,
        before,
        changes: before && comparePlanContents(before, written.draft.content),
      },
    };
  });
export type OwnPlan = NonNullable<Awaited<ReturnType<typeof getOwnPlan>>>;
