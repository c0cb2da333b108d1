import { toDate } from "@/lib/dates";
import { asSystem } from "@/server/db";
import type { Stage } from "./journeys";

/** When, and whose plans they are. */
export type Town = Pick<Stage, "time" | "solcoId">;

/** A running plan of this operator with neither internship nor outcome: the one signed last of those with a service paid by this result, or of all; null when there is none. `used`: any running plan will do. */
export async function freePlan({ time, solcoId }: Town, operatorId: string, code: "L13" | "L14", used = false) {
  const plans = await asSystem("demo town", (tx) =>
    tx.plan.findMany({
      where: {
        providerOrganisationId: solcoId,
        operatorId,
        status: { in: ["SIGNED", "ACTIVE"] },
        ...(used ? {} : { internships: { none: {} }, outcomes: { none: {} } }),
        // Older ones have an ending of their own to come.
        signedAt: { gte: toDate(time.daysAgo(150)) },
      },
      orderBy: [{ signedAt: "desc" }, { id: "asc" }],
      select: {
        id: true,
        versions: {
          where: { status: "SIGNED" },
          select: { lines: { where: { payBasis: "RESULT", serviceCode: code }, select: { key: true } } },
        },
      },
    }),
  );
  const found = plans.map(({ id, versions }) => ({ id, lineKey: versions[0]?.lines[0]?.key ?? null }));
  return found.find(({ lineKey }) => lineKey) ?? found[0] ?? null;
}
