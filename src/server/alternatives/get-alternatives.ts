import "server-only";
import { samePackage } from "@/domain/alternative";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { among, editable } from "@/domain/plan";
import { asActor } from "../db";
import { recordRead } from "../history";
import { ceilingBasesOf } from "../plans/frame-of";
import { aroundText, subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { writtenOf } from "../plans/written";
import { packageOf } from "./open-alternatives";

const alternativeSelect = {
  id: true,
  name: true,
  status: true,
  content: true,
  totalCents: true,
  totalMinutes: true,
  reason: true,
  version: true,
  createdAt: true,
  decidedAt: true,
  decidedWith: true,
  createdBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
  planVersion: { select: { number: true } },
} as const;

/**
 * The alternatives of a plan's text beside the text as it is now, with the ceilings they are measured against. Null when this
 * person may not see the plan with its names. `current` is null when nothing is being written; `writes` says whether this
 * person may keep, choose and discard now.
 */
export async function getAlternatives(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const row = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...aroundText(actor),
        alternatives: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: alternativeSelect },
      },
    });
    if (!row || !seesNames(actor, subjectOf(row))) return null;
    await recordRead(tx, actor, "plan.alternatives", { householdId: row.householdId, personId: row.personId });
    const written = await writtenOf(tx, row);
    const mayWrite = may(actor, "plan.write", subjectOf(row));
    // Others see the text being written once it is shared, as everywhere.
    const current = written && (mayWrite || written.stage !== "DRAFT") ? written.draft : null;
    const alternatives = row.alternatives.map((one) => ({
      ...one,
      content: packageOf(one.id, one.content),
    }));
    const open = alternatives.filter(({ status }) => status === "OPEN");
    const twin = current && open.find(({ content }) => samePackage(content, current.content));
    return {
      plan: { ...row, alternatives: undefined },
      current: current && { content: current.content, hash: current.hash },
      twinId: twin?.id ?? null,
      open,
      decided: alternatives.filter(({ status }) => status !== "OPEN"),
      writes: mayWrite && written !== null && among(editable, written.stage),
      bases: await ceilingBasesOf(tx, row),
    };
  });
}
export type AlternativesPage = NonNullable<Awaited<ReturnType<typeof getAlternatives>>>;

/** The alternatives of a plan in short, for the pages that only mention them; none for who may not see the plan with its names. */
export async function listAlternatives(actor: Actor, planId: string) {
  const { content: _, ...brief } = alternativeSelect;
  const row = await asActor(actor, async (tx) =>
    tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        alternatives: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: brief },
      },
    }),
  );
  const all = row && seesNames(actor, subjectOf(row)) ? row.alternatives : [];
  return {
    open: all.filter(({ status }) => status === "OPEN"),
    decided: all.filter(({ status }) => status !== "OPEN"),
  };
}
export type DecidedAlternative = Awaited<ReturnType<typeof listAlternatives>>["decided"][number];
