import "server-only";
import { sideOf } from "@/domain/comment";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { among, editable, ended, inForce } from "@/domain/plan";
import type { PlanStatus, Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { servicesOfferedOn } from "../catalogue/read-editions";
import { asActor, type Tx } from "../db";
import { readableBy } from "../plans/readable-comments";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { lineNames, livingAnchors } from "./anchors";
import { peopleOnCase } from "./people-on-case";

const wordSelect = {
  id: true,
  threadId: true,
  lineKey: true,
  goalKey: true,
  kind: true,
  audience: true,
  body: true,
  createdAt: true,
  resolvedAt: true,
  proposalStatus: true,
  proposedQuantity: true,
  proposedStartsOn: true,
  proposedEndsOn: true,
  proposalAnsweredAt: true,
  proposedService: { select: { id: true, code: true, name: true, unit: true, unitCostCents: true } },
  planVersion: { select: { number: true } },
  author: { select: { id: true, name: true, role: true, organisation: { select: { name: true } } } },
  resolvedBy: { select: { name: true } },
  mentions: { select: { seenAt: true, user: { select: { id: true, name: true } } } },
} satisfies Prisma.PlanCommentSelect;
type WordRow = Prisma.PlanCommentGetPayload<{ select: typeof wordSelect }>;

const oneWord = (row: WordRow, named: boolean) => ({
  ...row,
  body: named ? row.body : null,
  version: row.planVersion.number,
  author: { ...row.author, name: named ? row.author.name : null, side: sideOf(row.author) },
  resolvedBy: row.resolvedBy && { name: named ? row.resolvedBy.name : null },
  mentions: named ? row.mentions : [],
  proposal:
    named && row.proposalStatus
      ? {
          lineKey: row.lineKey,
          status: row.proposalStatus,
          quantity: row.proposedQuantity,
          startsOn: row.proposedStartsOn && toDay(row.proposedStartsOn),
          endsOn: row.proposedEndsOn && toDay(row.proposedEndsOn),
          service: row.proposedService,
        }
      : null,
});
/** One thing said on a plan, as its reader gets it: who works without names gets neither text nor names. */
export type Word = ReturnType<typeof oneWord>;

/** What can become of a change asked for: written at once, after reopening an agreed text, through a variation, or not any more. */
export type Writable = "now" | "reopen" | "vary" | "no";

async function writableOf(tx: Tx, planId: string, status: PlanStatus): Promise<Writable> {
  const draft = await tx.planVersion.findFirst({
    where: { planId, status: "DRAFT" },
    select: { variation: { select: { status: true } } },
  });
  if (!draft) return among(inForce, status) ? "vary" : "no";
  return among(editable, (draft.variation?.status ?? status) as PlanStatus) ? "now" : "reopen";
}

/**
 * The conversation on a plan as this person may read it, thread by thread, oldest first (the last 500 words); who may be
 * called upon, which services could be asked for, and what can become of a change asked for. Null when the plan is out of
 * sight. Who works without names learns that both sides talk, not what they say.
 */
export async function getConversation(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        id: true,
        status: true,
        householdId: true,
        programmeId: true,
        startsOn: true,
        providerOrganisation: { select: { name: true } },
        referrerOrganisation: { select: { name: true } },
      },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    const named = seesNames(actor, subject);
    const talks = may(actor, "plan.comment", subject) && !among(ended, plan.status);
    const rows = await tx.planComment.findMany({
      where: { AND: [{ planId }, readableBy(actor)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 500,
      select: wordSelect,
    });
    const words = rows.toReversed().map((row) => oneWord(row, named));
    const keys = [...new Set(words.flatMap(({ lineKey }) => lineKey ?? []))];
    const day = toDay(plan.startsOn);
    const asked = among(inForce, plan.status) && today() > day ? today() : day;
    const services = talks ? await servicesOfferedOn(tx, plan.programmeId, plan.providerOrganisationId, asked) : [];
    return {
      planId,
      talks,
      writes: may(actor, "plan.write", subject),
      writable: await writableOf(tx, planId, plan.status),
      officina: plan.referrerOrganisation.name,
      provider: plan.providerOrganisation.name,
      threads: words
        .filter(({ threadId }) => !threadId)
        .map((word) => ({ ...word, answers: words.filter(({ threadId }) => threadId === word.id) })),
      living: await livingAnchors(tx, planId),
      lineNames: Object.fromEntries(keys.length ? await lineNames(tx, planId, plan.programmeId, keys) : []),
      people: talks ? (await peopleOnCase(tx, plan)).filter(({ id }) => id !== actor.id) : [],
      services: services.map(({ id, code, name, unit }) => ({ id, code, name, unit })),
    };
  });
}
export type Conversation = NonNullable<Awaited<ReturnType<typeof getConversation>>>;
export type Thread = Conversation["threads"][number];

/** The changes asked for and not yet settled. */
export const openRequests = ({ threads }: Conversation) =>
  threads.filter(({ kind, resolvedAt }) => kind === "CHANGE_REQUEST" && !resolvedAt);
