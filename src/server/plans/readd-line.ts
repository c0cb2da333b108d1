import "server-only";
import type { ReaddLine } from "@/domain/line-forms";
import type { Actor } from "@/domain/permissions";
import type { Outcome } from "@/lib/outcome";
import { putLine } from "./add-line";
import { changeLine } from "./edit-line";
import { editDraft } from "./open-draft";
import { Refusal } from "./refusal";

/**
 * Puts a service that somebody took out of the plan back into it, with what another was writing about it meanwhile. Refuses
 * what adding and editing a line refuse; then nothing is put back.
 */
export function readdLine(actor: Actor, input: ReaddLine): Promise<Outcome<{ key: string }>> {
  return editDraft(actor, input.planId, async (tx, draft) => {
    const put = await putLine(tx, actor, draft, input.serviceId);
    if (!put.ok) return put;
    const line = await tx.planLine.findUniqueOrThrow({
      where: { planVersionId_key: { planVersionId: draft.versionId, key: put.data.key } },
      select: { id: true, version: true },
    });
    const changed = await changeLine(tx, actor, draft, { ...input, lineId: line.id, version: line.version });
    if (!changed.ok) throw new Refusal(changed.reason);
    return put;
  });
}
