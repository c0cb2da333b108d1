import "server-only";
import { type InternshipMove, internshipMoves } from "@/domain/internship";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { toDay } from "@/lib/dates";
import { type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { visibleTo } from "./visible-to";

const select = {
  agreement: { select: { id: true, signedOn: true, validTo: true, hostId: true, host: { select: { name: true } } } },
  dossier: { select: { id: true, month: true, version: true } },
  outcome: { select: { id: true } },
} satisfies Prisma.InternshipInclude;

/** Finds an internship this person may write and holds its plan until the transaction ends. */
export async function lockInternship(tx: Tx, actor: Actor, id: string) {
  const seen = await tx.internship.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: { planId: true },
  });
  if (!seen) throw new NotVisible();
  const plan = await lockPlan(tx, actor, seen.planId);
  authorise(actor, "internship.write", subjectOf(plan));
  const row = await tx.internship.findUniqueOrThrow({ where: { id }, include: select });
  const internship = { ...row, startsOn: toDay(row.startsOn), endsOn: toDay(row.endsOn) };
  return { plan, internship, concerns: { ...concernsOf(plan), subjectId: id } };
}
export type LockedInternship = Awaited<ReturnType<typeof lockInternship>>["internship"];

/** Why a move cannot be made on what the page showed; null when it can. */
export function cannotMove(
  { status, version }: Pick<LockedInternship, "status" | "version">,
  move: InternshipMove,
  seen: number,
): Extract<Outcome, { ok: false }> | null {
  if (internshipMoves[move].from !== status) return refused("internship.refusals.cannotMove", { status });
  return version === seen ? null : refused("errors.changedMeanwhile");
}
