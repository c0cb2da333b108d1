import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { PersonLinkPurpose } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import type { Tx } from "../db";

/** What the person said of the text of their plan, to the operator's face or by a link to it, and what of their hours. */
export const answersAbout: Record<PersonLinkPurpose, Prisma.PersonAnswerWhereInput> = {
  PLAN: { OR: [{ linkId: null }, { link: { purpose: "PLAN" } }] },
  HOURS: { link: { purpose: "HOURS" } },
};

/** Settles what the person answered to another text than this one: a new text was written for them. */
export const settleAnswers = (tx: Tx, planId: string, hash: string) =>
  tx.personAnswer.updateMany({
    where: { AND: [{ planId, settledAt: null, contentHash: { not: hash } }, answersAbout.PLAN] },
    data: { settledAt: now() },
  });

/** Settles what the person objected to in their hours: one was corrected, or they were asked again. */
export const settleHours = (tx: Tx, planId: string) =>
  tx.personAnswer.updateMany({
    where: { AND: [{ planId, settledAt: null }, answersAbout.HOURS] },
    data: { settledAt: now() },
  });
