import "server-only";
import type { ChooseRow, ChooseRows } from "@/domain/landlord-import";
import { choicesFor } from "@/domain/landlord-import-choice";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { whereTab } from "./read-rows";
import { json, reasonOf, stagedOf } from "./staged-row";
import { findForWork } from "./visibility";

const stillStaged = async (tx: Tx, actor: Actor, importId: string) => {
  await findForWork(tx, actor, importId);
  // Held until the end, so that nobody starts applying in between.
  const { count } = await tx.landlordImport.updateMany({
    where: { id: importId, status: "STAGED" },
    data: { status: "STAGED" },
  });
  return count === 1;
};

/** Says what to do with one line, and whether to write down the eviction its note tells of. Refuses a second household for who has one. */
export const chooseRow = (
  actor: Actor,
  { importId, rowId, version, choice, eviction }: ChooseRow,
): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    if (!(await stillStaged(tx, actor, importId))) return refused("landlordImport.refusals.notStaged");
    const [row] = await tx.landlordImportRow.findMany({
      where: { id: rowId, importId },
      select: { matchReason: true, parsed: true, version: true },
    });
    if (!row) throw new NotVisible();
    const staged = stagedOf(row.parsed);
    if (staged?.kind !== "tenancy" && choice !== "SKIP") return refused("landlordImport.refusals.noTenancy");
    if (!choicesFor(reasonOf(row.matchReason)).includes(choice)) return refused("landlordImport.refusals.notAChoice");
    const { count } = await tx.landlordImportRow.updateMany({
      where: { id: rowId, version },
      data: { choice, parsed: json({ ...staged, eviction }), version: { increment: 1 } },
    });
    return count === 1 ? done({ id: rowId }) : refused("errors.changedMeanwhile");
  });

const reasons: Record<string, Prisma.LandlordImportRowWhereInput> = {
  NEW: { OR: [{ match: "NONE" }, { matchReason: { path: ["key"], string_ends_with: ".place" } }] },
  UPDATE: { match: { notIn: ["NONE", "REPEATED_ROW"] } },
  SKIP: {},
};

/** Makes the same choice for every line of a tab to which it applies; how many they were. */
export const chooseRows = (actor: Actor, { importId, tab, choice }: ChooseRows): Promise<Outcome<{ rows: number }>> =>
  asActor(actor, async (tx) => {
    if (!(await stillStaged(tx, actor, importId))) return refused("landlordImport.refusals.notStaged");
    const { count } = await tx.landlordImportRow.updateMany({
      where: {
        AND: [{ importId }, whereTab(tab), { parsed: { path: ["kind"], equals: "tenancy" } }, reasons[choice] ?? {}],
      },
      data: { choice, version: { increment: 1 } },
    });
    return count > 0 ? done({ rows: count }) : refused("landlordImport.refusals.noRowChosen");
  });
