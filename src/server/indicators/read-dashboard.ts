import "server-only";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { type Actor, authorise, reachOf } from "@/domain/permissions";
import { asActor, type Tx } from "../db";
import { programmesVisibleTo } from "../programmes/read-programmes";
import { readArrears } from "./arrears";
import { readAttendance } from "./attendance";
import { readCeilings } from "./ceilings";
import { conceal } from "./conceal";
import { readOutcomes } from "./outcomes";
import { readPath } from "./path";
import { layGround, type Scope } from "./scope";
import { readSynergy } from "./synergy";
import { readVolume } from "./volume";

/** Whether this person's figures hide what is about too few people: they read statistics without reading the cases. */
export const readsWithoutCases = (actor: Actor) => actor.role === "MUNICIPAL_OFFICER";

/** Whether this person may know what households owe, even added up. */
export const readsArrears = (actor: Actor) => reachOf(actor, "household.read") !== null;

/** Every figure of the dashboard as it is. Only `conceal` and tests read it: what may not be shown is not hidden yet. */
export async function readFigures(tx: Tx, of: Scope) {
  const scope = await layGround(tx, of);
  return {
    path: await readPath(tx, scope),
    volume: await readVolume(tx, scope),
    ceilings: await readCeilings(tx, scope),
    arrears: readsArrears(scope.actor) ? await readArrears(tx, scope) : null,
    synergy: await readSynergy(tx, scope),
    attendance: await readAttendance(tx, scope),
    outcomes: await readOutcomes(tx, scope),
  };
}

/** The figures of a dashboard before anything is hidden. */
export type Figures = Awaited<ReturnType<typeof readFigures>>;

/** Every figure of the dashboard for this reader's cases, what is about too few hidden from who does not read the cases, and what they may filter by. */
export async function readDashboard(actor: Actor, filter: IndicatorFilter) {
  authorise(actor, "dashboard.read");
  const scope: Scope = { actor, filter };
  return asActor(actor, async (tx) => ({
    ...conceal(await readFigures(tx, scope), readsWithoutCases(actor)),
    choices: await readChoices(tx, scope),
  }));
}

/** The dashboard as its page shows it. */
export type Dashboard = Awaited<ReturnType<typeof readDashboard>>;

/** The districts and measures a reader may filter by. */
async function readChoices(tx: Tx, { actor }: Scope) {
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
