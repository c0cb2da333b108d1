import type pg from "pg";
import { formsWith, multipart } from "./form-fields";
import { idOf, kind, operatorOf } from "./ids";
import type { Shot } from "./measure";

/** How many different people, searches or plans a reading scenario goes through. */
const variants = 20;

/** Who asks (somebody of the generated town) for what. */
export type Visit = { user: string; path: string };

/** A page read again and again, by different people; `connections`: how many ask at once, where that is fewer than usual. */
export type Reading = { name: string; title: string; visits: Visit[]; connections?: number };

const every = <T>(make: (n: number) => T) => Array.from({ length: variants }, (_, n) => make(n));

// Names of the town as people type them: lower case, no accent, a letter wrong, doubled or left out.
const misspelt = [
  "beluzzi",
  "zaneti",
  "popescku",
  "gonzaaga",
  "ferari",
  "amrini",
  "benalli",
  "bianci",
  "rosssi",
  "fogla",
];

// What else is typed at the top of a page: a code without zeros, a piece of a codice fiscale, of a telephone; else a name.
const numbers = ["N-420", "42E897X", "333 0001", undefined];

/** The pages measured by reading them. */
export async function readings(client: pg.Client): Promise<Reading[]> {
  const { rows } = await client.query<{ plans: number }>(`select count(*)::int as plans from "Plan"`);
  const plans = rows[0]?.plans ?? 0;
  return [
    {
      name: "my-referrals",
      title: "My referrals",
      visits: every((n) => ({ user: idOf(kind.operator, 1 + n * 7), path: "/referrals?tab=mine" })),
    },
    {
      name: "search",
      title: "Search by name, misspelt",
      visits: every((n) => ({
        user: idOf(kind.worker, 1 + (n % 6)),
        path: `/households?tab=organisation&q=${misspelt[n % misspelt.length]}`,
      })),
    },
    {
      name: "everywhere",
      title: "Search everywhere, names and numbers",
      visits: every((n) => ({
        user: n % 2 ? idOf(kind.operator, 1 + n * 7) : idOf(kind.worker, 1 + (n % 6)),
        path: `/search?q=${encodeURIComponent(numbers[n % 4] ?? `${misspelt[n % misspelt.length]}`)}`,
      })),
    },
    {
      name: "plan",
      title: "One PIP",
      visits: every((n) => {
        const plan = 1 + ((n * 997) % plans);
        return { user: idOf(kind.operator, operatorOf(plan)), path: `/plans/${idOf(kind.plan, plan)}` };
      }),
    },
    {
      name: "hours",
      title: "Hours and amounts by operator",
      visits: every((n) => ({ user: idOf(kind.operator, 1 + n * 7), path: "/hours?by=operator" })),
      // Read by a provider's few coordinators, over everything the provider does.
      connections: 2,
    },
    {
      name: "dashboard",
      title: "Dashboard of the Comune",
      visits: [{ user: idOf(kind.officer, 1), path: "/dashboard" }],
      // A town has hundreds of operators and a handful of people who look at its figures.
      connections: 2,
    },
    {
      name: "dashboard-period",
      title: "Dashboard: two periods",
      visits: ["lastMonth", "lastQuarter", "thisYear"].map((preset) => ({
        user: idOf(kind.officer, 1),
        path: `/dashboard/period?preset=${preset}`,
      })),
      connections: 2,
    },
    {
      name: "dashboard-groups",
      title: "Dashboard: side by side",
      visits: ["district", "band", "programme"].map((by) => ({
        user: idOf(kind.officer, 1),
        path: `/dashboard/groups?by=${by}`,
      })),
      connections: 2,
    },
  ];
}

/** The page on which lines are added to the n-th plan. */
export const composerOf = (plan: number) => `/plans/${idOf(kind.plan, plan)}/compose`;

/** The numbers of the plans to which a line can be added: those nobody shared yet, as the town was made. */
export async function draftPlans(client: pg.Client) {
  const { rows } = await client.query<{ id: string }>(`
    select p.id from "Plan" p where p.status = 'DRAFT' and (
      select count(*) from "PlanLine" l join "PlanVersion" v on v.id = l."planVersionId" where v."planId" = p.id) = 10
    order by p.id`);
  return rows.map(({ id }) => Number.parseInt(id.slice(24), 16));
}

/**
 * The post that adds a service to the n-th plan, made from the form of another plan's page: only the plan's id differs,
 * since the form binds nothing.
 */
export function addLine(html: string, from: number) {
  const form = formsWith(html, "serviceId").at(-1);
  if (!form) throw new Error(`No form that adds a service on ${composerOf(from)}.`);
  return (plan: number): Shot => {
    const moved = form.map(([name, value]): [string, string] => [
      name,
      value.replaceAll(idOf(kind.plan, from), idOf(kind.plan, plan)),
    ]);
    const { body, type } = multipart(moved);
    return { method: "POST", path: composerOf(plan), headers: { "content-type": type }, body };
  };
}
