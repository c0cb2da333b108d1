import "server-only";
import type { Facts } from "@/domain/facts";
import type { Listener } from "@/domain/notice-events";
import type { Tx } from "../db";
import type { CaseOfNotice } from "./knows-case";

/** An event as far as it decides who hears of it. */
export type Heard = CaseOfNotice & { subjectId?: string | null; facts: Facts };

/** Who somebody is, as far as it decides what may be told to them. */
const select = { id: true } as const;
const most = 50;

const caseOwner = (tx: Tx, { householdId }: Heard) =>
  householdId ? tx.user.findMany({ where: { householdsOwned: { some: { id: householdId } } }, select }) : [];

const operator = (tx: Tx, { planId }: Heard) =>
  planId ? tx.user.findMany({ where: { plansOperated: { some: { id: planId } } }, select }) : [];

const officers = (tx: Tx) =>
  tx.user.findMany({ where: { role: "MUNICIPAL_OFFICER", active: true }, orderBy: { id: "asc" }, take: most, select });

const subject = (_tx: Tx, { subjectId }: Heard) => (subjectId ? [{ id: subjectId }] : []);

async function bothSides(tx: Tx, heard: Heard) {
  return [...(await caseOwner(tx, heard)), ...(await operator(tx, heard))];
}

/** Whoever has the referral, or while nobody has it the coordinators of the provider it was sent to. */
async function receiver(tx: Tx, { referralId }: Heard) {
  if (!referralId) return [];
  const given = await tx.user.findMany({ where: { referralsAssigned: { some: { id: referralId } } }, select });
  if (given.length > 0) return given;
  return tx.user.findMany({
    where: {
      role: "PROVIDER_COORDINATOR",
      active: true,
      organisation: { referralsTo: { some: { id: referralId } } },
    },
    orderBy: { id: "asc" },
    take: most,
    select,
  });
}

/** Those the decision is awaited from: the side the reminder names. */
function awaited(tx: Tx, heard: Heard) {
  const { side } = heard.facts;
  if (side === "OFFICINA") return caseOwner(tx, heard);
  return side === "COMUNE" ? officers(tx) : operator(tx, heard);
}

const grantee = (tx: Tx, { subjectId }: Heard) =>
  subjectId ? tx.user.findMany({ where: { accessHeld: { some: { id: subjectId } } }, select }) : [];

/** Those a word calls by name. A handover note calls whoever takes over, who is told of the plan itself. */
const called = (tx: Tx, { subjectId, facts }: Heard) =>
  subjectId && !facts.handover
    ? tx.user.findMany({ where: { mentions: { some: { commentId: subjectId } } }, orderBy: { id: "asc" }, select })
    : [];

/** Whoever began the thread that is answered, unless the answer calls them by name anyway. */
async function threadAuthor(tx: Tx, heard: Heard) {
  if (!heard.subjectId) return [];
  const word = await tx.planComment.findUnique({
    where: { id: heard.subjectId },
    select: { authorId: true, thread: { select: { authorId: true } }, mentions: { select: { userId: true } } },
  });
  const authorId = word && (word.thread ?? word).authorId;
  return authorId && !word.mentions.some(({ userId }) => userId === authorId) ? [{ id: authorId }] : [];
}

/** Whoever wrote and whoever proposed the course. */
const courseTeam = (tx: Tx, { subjectId }: Heard) =>
  subjectId
    ? tx.user.findMany({
        where: {
          OR: [{ coursesWritten: { some: { id: subjectId } } }, { coursesProposed: { some: { id: subjectId } } }],
        },
        select,
      })
    : [];

type Found = { id: string }[];

/** How each listener is found. */
export const listeners: Record<Listener, (tx: Tx, heard: Heard) => Found | Promise<Found>> = {
  caseOwner,
  operator,
  bothSides,
  receiver,
  subject,
  officers,
  awaited,
  grantee,
  called,
  threadAuthor,
  courseTeam,
};
