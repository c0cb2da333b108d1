import { z } from "zod";
import type { BulkActionKind } from "@/generated/prisma/enums";
import { choice, id, optionalText } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import type { Message } from "@/lib/outcome";
import { words } from "@/lib/query";
import type { Deed } from "./permissions";

/** What can be done to many cases at once: on which list, with which deed of the policy, with a handover note or only a reason where somebody had the case. */
export const bulkKinds = {
  ASSIGN_REFERRALS: { list: "referrals", deed: "referral.assign", noteAlways: false },
  REASSIGN_PLANS: { list: "plans", deed: "plan.reassign", noteAlways: true },
  REASSIGN_HOUSEHOLDS: { list: "households", deed: "household.reassign", noteAlways: true },
} as const satisfies Record<BulkActionKind, { list: string; deed: Deed; noteAlways: boolean }>;

/** The lists on which it can be done. */
export type BulkList = (typeof bulkKinds)[BulkActionKind]["list"];
const kinds = Object.keys(bulkKinds) as [BulkActionKind, ...BulkActionKind[]];

/** What is done on a list; null where nothing is. */
export const bulkKindOf = (list: string) => kinds.find((kind) => bulkKinds[kind].list === list) ?? null;

/** The most cases one deed changes: each is locked, noted and told of in one transaction, which must stay short. */
export const mostAtOnce = 200;

/** How long a deed on many can be taken back; hours. */
export const undoHours = 24;

/** A case chosen on a list, with who had it when it was chosen: `id~owner`, or `id~` while nobody has it. */
export const itemOf = (caseId: string, fromId: string | null) => `${caseId}~${fromId ?? ""}`;

const item = z
  .string(tamperedKey)
  .transform((typed) => typed.split("~"))
  .pipe(z.tuple([id, id.or(z.literal(""))], tamperedKey))
  .transform(([caseId, fromId]) => ({ id: caseId, fromId: fromId || null }));

/** Many cases for one colleague, with the words for who takes them over. */
export const bulkForm = z.object({
  kind: choice(kinds),
  toId: id,
  note: optionalText(2000),
  items: z.array(item).min(1, "bulk.refusals.noneChosen").max(mostAtOnce, "bulk.refusals.tooMany"),
});
export type Bulk = z.output<typeof bulkForm>;

/** A deed on many, taken back. */
export const undoBulkForm = z.object({ bulkId: id });

/** What was chosen on a list: some rows, or everything the list's own address finds; and for whom. */
export const bulkQuery = z.object({
  everything: words,
  of: z.string().max(1500).catch(""),
  to: z.uuid().nullable().catch(null),
});

/** The rows ticked on a list, each once; what is no id was never a row. */
export const chosenIds = (given: string | string[] | undefined) =>
  [...new Set([given ?? []].flat())].filter((one) => z.uuid().safeParse(one).success).slice(0, mostAtOnce);

/** One case of a deed on many, as it is kept: what became of it, and the mark by which a later change is recognised. */
export type BulkItem = {
  id: string;
  code: string;
  fromId: string | null;
  state: "done" | "refused" | "undone" | "kept";
  /** Why it was refused, or why it could not be undone. */
  why?: Message;
  mark?: string;
};

/** How a colleague's load changes: how many cases they follow now, and would. */
export type Load = { id: string; name: string; before: number; after: number };

/** The loads of everybody concerned, the one who takes over first. */
export function loadsAfter(
  people: readonly { id: string; name: string; following: number }[],
  moved: readonly { fromId: string | null }[],
  toId: string,
): Load[] {
  const lost = (personId: string) => moved.filter(({ fromId }) => fromId === personId).length;
  return people
    .filter(({ id: personId }) => personId === toId || lost(personId) > 0)
    .map(({ id: personId, name, following }) => ({
      id: personId,
      name,
      before: following,
      after: following - lost(personId) + (personId === toId ? moved.length : 0),
    }))
    .toSorted((a, b) => Number(b.id === toId) - Number(a.id === toId) || a.name.localeCompare(b.name, "it"));
}
