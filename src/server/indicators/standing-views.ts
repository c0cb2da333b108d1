import "server-only";
import { dashboardQuery, filterOf } from "@/domain/indicator-filter";
import { periodQuery, periodsOf } from "@/domain/indicator-period";
import type { Actor } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { asSystem, type Tx } from "../db";
import { keptFigures, type View } from "./kept-figures";
import { cohorts, groupsBy, inPeriods, situation } from "./views";

const readers = {
  MUNICIPALITY: "MUNICIPAL_OFFICER",
  SOCIAL_SERVICE: "SOCIAL_WORKER",
  PROVIDER: "PROVIDER_COORDINATOR",
} as const;

/** Everybody who opens a dashboard, by what they read: the town, each Officina, each provider. */
async function readersOf(tx: Tx): Promise<Actor[]> {
  const found = await tx.organisation.findMany({
    where: { active: true, kind: { in: ["MUNICIPALITY", "SOCIAL_SERVICE", "PROVIDER"] } },
    select: { id: true, kind: true },
  });
  return found.flatMap(({ id, kind }) =>
    kind in readers ? [{ id, role: readers[kind as keyof typeof readers], organisationId: id }] : [],
  );
}

/** The pages people open first, each day's and each reader's: counted in the background when they are not there yet, so that in a large town nobody waits for the first of them. `least` as in `keptFigures`. */
export async function prepareStanding(signal?: AbortSignal, least?: number) {
  const filter = filterOf(dashboardQuery.parse({}), today());
  const { first, second } = periodsOf(periodQuery.parse({}), today(), true);
  const town = [cohorts, groupsBy("district"), inPeriods(first, second)] as View<unknown>[];
  for (const actor of await asSystem("indicators", readersOf)) {
    const views = [situation as View<unknown>, ...(actor.role === "MUNICIPAL_OFFICER" ? town : [])];
    for (const view of views) {
      if (signal?.aborted) return;
      await asSystem("indicators", (tx) => keptFigures(tx, { actor, filter }, view, least));
    }
  }
}
