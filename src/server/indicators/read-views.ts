import "server-only";
import { type Grouping, type IndicatorFilter, reachable } from "@/domain/indicator-filter";
import type { Period } from "@/domain/indicator-period";
import { type Actor, authorise } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { asActor } from "../db";
import { type CohortStage, cohortLines } from "./cohorts";
import { groupLines } from "./group-figures";
import { keptFigures, type View } from "./kept-figures";
import { periodLines } from "./period-figures";
import { readChoices } from "./read-dashboard";
import { readsArrears, readsWithoutCases } from "./read-figures";
import type { Scope } from "./scope";
import { cohorts, groupsBy, inPeriods } from "./views";

/** One view's figures for a reader, and what they may filter by; nobody who reads without the cases filters. */
async function readView<T>(actor: Actor, filter: IndicatorFilter, view: View<T>) {
  authorise(actor, "dashboard.read");
  const hiding = readsWithoutCases(actor);
  const scope: Scope = { actor, filter: reachable(filter, hiding, today()) };
  return asActor(actor, async (tx) => ({
    ...(await keptFigures(tx, scope, view)),
    hiding,
    choices: hiding ? null : await readChoices(tx, actor),
  }));
}

/** What became of the people referred in each month: how many reached a stage, by months since. */
export async function readCohorts(actor: Actor, filter: IndicatorFilter, stage: CohortStage) {
  const { figures, hiding, ...rest } = await readView(actor, filter, cohorts);
  return { ...cohortLines(figures, stage, hiding), ...rest };
}

/** The main figures of districts, bands or measures, side by side. */
export async function readGroups(actor: Actor, filter: IndicatorFilter, by: Grouping) {
  const { figures, hiding, ...rest } = await readView(actor, filter, groupsBy(by));
  return { ...groupLines(figures, hiding, readsArrears(actor)), ...rest };
}

/** What happened in a period, beside another one; counted on today's cases, so that periods add up. */
export async function readPeriods(actor: Actor, filter: IndicatorFilter, first: Period, second: Period | null) {
  const now = { ...filter, from: null, to: today() };
  const { figures, hiding, ...rest } = await readView(actor, now, inPeriods(first, second));
  return { lines: periodLines(figures, first, second, { hiding, today: today() }), ...rest };
}
