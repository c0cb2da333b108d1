import "server-only";
import { type IndicatorFilter, reachable } from "@/domain/indicator-filter";
import { type Actor, authorise } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { asActor, type Tx } from "../db";
import { programmesVisibleTo } from "../programmes/read-programmes";
import { conceal } from "./conceal";
import { keptFigures } from "./kept-figures";
import { readsWithoutCases } from "./read-figures";
import type { Scope } from "./scope";
import { situation } from "./views";

/** Every figure of the dashboard for this reader's cases, what is about too few hidden from who does not read the cases, and what they may filter by. */
export async function readDashboard(actor: Actor, filter: IndicatorFilter) {
  authorise(actor, "dashboard.read");
  const hiding = readsWithoutCases(actor);
  const scope: Scope = { actor, filter: reachable(filter, hiding, today()) };
  return asActor(actor, async (tx) => {
    const { figures, madeAt } = await keptFigures(tx, scope, situation);
    return {
      ...conceal(figures, hiding),
      empty: figures.path.counts.households === 0,
      madeAt,
      choices: hiding ? null : await readChoices(tx, actor),
    };
  });
}

/** The dashboard as its page shows it. */
export type Dashboard = Awaited<ReturnType<typeof readDashboard>>;

/** The districts and measures a reader may filter by. */
export async function readChoices(tx: Tx, actor: Actor) {
  const ours = {
    SOCIAL_WORKER: { organisationId: actor.organisationId },
    MUNICIPAL_OFFICER: {},
  } as const;
  const visible =
    actor.role === "SOCIAL_WORKER" || actor.role === "MUNICIPAL_OFFICER"
      ? ours[actor.role]
      : { referrals: { some: { toOrganisationId: actor.organisationId, sentAt: { not: null } } } };
  const districts = await tx.household.groupBy({
    by: ["district"],
    where: { AND: [visible, { district: { not: null } }] },
    orderBy: { district: "asc" },
  });
  const programmes = await tx.programme.findMany({
    where: actor.role === "SOCIAL_WORKER" ? {} : programmesVisibleTo(actor),
    orderBy: { startsOn: "desc" },
    select: { id: true, name: true },
  });
  return { districts: districts.flatMap(({ district }) => district ?? []), programmes };
}
