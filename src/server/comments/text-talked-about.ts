import "server-only";
import type { About } from "@/domain/comment";
import type { Tx } from "../db";

/**
 * The newest text of a plan, written or in force, that holds what a thread is about; with the line if it is about one. Null
 * when no living text holds it any more: a line taken out of a variation is still in the signed version.
 */
export async function textTalkedAbout(tx: Tx, planId: string, { lineKey, goalKey }: About) {
  const versions = await tx.planVersion.findMany({
    where: {
      planId,
      status: { in: ["DRAFT", "SIGNED"] },
      ...(lineKey ? { lines: { some: { key: lineKey } } } : {}),
      ...(goalKey ? { goals: { some: { key: goalKey } } } : {}),
    },
    orderBy: { number: "desc" },
    take: 1,
    select: { id: true, lines: { where: { key: lineKey ?? planId } } },
  });
  const [version] = versions;
  return version ? { versionId: version.id, line: version.lines[0] ?? null } : null;
}
