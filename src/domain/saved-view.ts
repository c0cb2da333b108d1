import { z } from "zod";
import { choice, flag, id, text, version } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { type SearchParams, withParams } from "@/lib/query";
import { agendaQuery } from "./agenda";
import { courseListQuery } from "./course-list";
import { derogationListQuery } from "./derogation-list";
import { hoursQuery } from "./hours";
import { householdQuery } from "./household-list";
import { internshipListQuery } from "./internship-forms";
import { meetingListQuery } from "./meeting-list";
import { networkQuery } from "./network";
import { opportunityQuery } from "./opportunity";
import { peopleQuery } from "./people-list";
import type { Actor } from "./permissions";
import { planListQuery } from "./plan-list";
import { referralQuery } from "./referral-list";

/** Every list whose filters can be kept under a name: where it lives and what its address may ask. */
export const viewLists = {
  households: { path: "/households", query: householdQuery },
  referrals: { path: "/referrals", query: referralQuery },
  people: { path: "/people", query: peopleQuery },
  plans: { path: "/plans", query: planListQuery },
  agenda: { path: "/agenda", query: agendaQuery },
  derogations: { path: "/derogations", query: derogationListQuery },
  courses: { path: "/courses", query: courseListQuery },
  opportunities: { path: "/network", query: opportunityQuery },
  organisations: { path: "/network/organisations", query: networkQuery },
  internships: { path: "/internships", query: internshipListQuery },
  hours: { path: "/hours", query: hoursQuery },
  meetings: { path: "/meetings", query: meetingListQuery },
} as const;
export type ViewList = keyof typeof viewLists;

/** Their names, as addresses and forms know them. */
export const viewListNames = Object.keys(viewLists) as [ViewList, ...ViewList[]];

/** How many views of one list somebody may keep, how long a name may be and how long what it asks. */
export const viewLimits = { perList: 20, name: 60, query: 1500 } as const;

// Where a page starts and the day looked at pass; a view is what is looked for.
const passing = new Set(["after", "before", "on"]);

/** What a list can still be asked of a stored view: the parameters, and the names of those it no longer understands. */
type ReadView = { params: Record<string, string>; lost: string[] };

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");

/** Whether a list understands a value: wrong ones its schema reads as if nothing had been asked. */
function understands(field: z.ZodType, value: string) {
  const read = field.safeParse(value);
  if (!read.success) return false;
  const unasked = field.safeParse(undefined);
  return !unasked.success || !same(read.data, unasked.data) || same(read.data, value);
}

/** Reads what a view asks by the list's own schema: what it does not know or understand any more is named and left out. */
export function readView(list: ViewList, stored: string): ReadView {
  const shape: Record<string, z.ZodType> = viewLists[list].query.shape;
  const params: Record<string, string> = {};
  const lost: string[] = [];
  for (const [name, value] of new URLSearchParams(stored.slice(0, viewLimits.query))) {
    const field = Object.hasOwn(shape, name) && !passing.has(name) ? shape[name] : undefined;
    if (field && value.length <= 200 && understands(field, value)) params[name] = value;
    else if (value) lost.push(name);
  }
  return { params, lost };
}

/** What a list is asked now, as a view keeps it: its own parameters in the schema's order, without those that pass. Empty when nothing is. */
export function viewQueryOf(list: ViewList, params: SearchParams): string {
  const names = Object.keys(viewLists[list].query.shape);
  const asked = new URLSearchParams(
    names.flatMap((name) => {
      const given = Object.hasOwn(params, name) ? params[name] : undefined;
      const value = Array.isArray(given) ? given[0] : given;
      return value ? [[name, value.toWellFormed()]] : [];
    }),
  ).toString();
  return asked.length > viewLimits.query ? "" : new URLSearchParams(readView(list, asked).params).toString();
}

/** The address of a list as a view asks for it. */
export const viewAddress = (list: ViewList, query: string) =>
  withParams(viewLists[list].path, readView(list, query).params);

const name = text(viewLimits.name).transform((typed) => typed.replace(/\s+/g, " "));

/** What a list shows now, kept under a name; `query` is the list's own address. */
export const saveViewForm = z.object({
  list: choice(viewListNames),
  query: z.string(tamperedKey).max(viewLimits.query, tamperedKey),
  name,
  shared: flag,
  opening: flag,
});
export type SaveView = z.output<typeof saveViewForm>;

/** A view's name, and whether colleagues find it. */
export const editViewForm = z.object({ viewId: id, version, name, shared: flag });
export type EditView = z.output<typeof editViewForm>;

/** A view that is no longer wanted. */
export const removeViewForm = z.object({ viewId: id });

/** Whether a list opens on this view for me. */
export const openOnForm = z.object({ viewId: id, on: flag });
export type OpenOn = z.output<typeof openOnForm>;

/** Which list's views are looked at, and of which list one is being saved. */
export const viewsQuery = z.object({ list: z.enum(viewListNames).catch("households") });

/** A view as the policy sees it: its owner's, and when they left, whoever's of the organisation tidies up. */
export const viewSubject = (
  actor: Actor,
  view: { ownerId: string; organisationId: string; owner: { active: boolean; organisationId: string } },
) => {
  const left = !view.owner.active || view.owner.organisationId !== view.organisationId;
  return { ownerId: left && view.organisationId === actor.organisationId ? actor.id : view.ownerId };
};
