import "server-only";
import type { DocumentKind } from "@/domain/document";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { asActor, type Tx } from "../db";
import { record, recordRead } from "../history";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { type VersionRow, versionFor, versionSelect } from "./document-version";
import { type PlanDocument, type PlanRow, paperOf, planSelect } from "./plan-document";

const produced = (
  tx: Tx,
  actor: Actor | null,
  { id: planId, personId, householdId, referralId }: PlanRow,
  kind: DocumentKind,
  { id: subjectId, number: version }: VersionRow,
) => {
  const concerns = { planId, personId, householdId, referralId, subjectId };
  return record(tx, actor, "document.produced", concerns, { kind: kind.replace("-", "_"), version });
};

/**
 * Everything one paper of a plan says, read in one go; the paper is a reading of the person's file and leaves its trace, as
 * does its making. Null when the plan, or that version of it, is out of sight, and for who works without names.
 */
export async function getDocument(actor: Actor, planId: string, kind: DocumentKind, number: number | null = null) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { ...subjectSelect(actor), ...planSelect },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    if (!may(actor, "plan.read", subject) || !seesNames(actor, subject)) return null;
    const version = await versionFor(tx, planId, kind, number, may(actor, "plan.write", subject));
    const paper = version && (await paperOf(tx, plan, version, may(actor, "assessment.read", subject)));
    if (!version || !paper) return null;
    await recordRead(tx, actor, "document", { householdId: plan.householdId, personId: plan.personId });
    await produced(tx, actor, plan, kind, version);
    return paper;
  });
}

/** The person's own copy of the version their link is for; the link is the right to it. Null when there is no text any more. */
export async function getOwnCopy(tx: Tx, planVersionId: string): Promise<PlanDocument | null> {
  const { plan, ...version } = await tx.planVersion.findUniqueOrThrow({
    where: { id: planVersionId },
    select: { ...versionSelect, plan: { select: planSelect } },
  });
  const paper = await paperOf(tx, plan, version, false);
  if (paper) await produced(tx, null, plan, "person-copy", version);
  return paper;
}
