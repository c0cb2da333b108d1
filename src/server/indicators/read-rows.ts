import "server-only";
import { type Indicator, indicators } from "@/domain/indicator";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import type { Protection } from "@/domain/indicator-suppression";
import { type Actor, authorise, may, NotVisible, seesNames } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { decodeCursor, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { conceal } from "./conceal";
import { readFigures, readsArrears, readsWithoutCases } from "./read-dashboard";
import { codeOf, type RowColumn, withoutCases } from "./row-source";
import { rowsOf } from "./rows";
import type { Scope } from "./scope";

const { sql, empty } = Prisma;

/** One row behind a figure: its cells by column, and the cases their codes lead to. */
export type FigureRow = { id: string; household_id?: string; referral_id?: string; plan_id?: string } & Partial<
  Record<RowColumn, string | number | null>
>;

const size = 50;

/** The figure whose rows are wanted: all of it, or one part. */
export type Wanted = { indicator: Indicator; part: string | null };

/**
 * The rows behind a figure or one part of it, fifty at a time, with names only for who reads names. Rows of a figure that
 * is hidden from this reader are withheld: they would only have to be counted.
 */
export function readRows(
  actor: Actor,
  filter: IndicatorFilter,
  { cursor, ...wanted }: Wanted & { cursor: string | null },
) {
  return readSome({ actor, filter }, wanted, cursor, size);
}

/** All of them (a hundred thousand at most), for a file. */
export function readAllRows(actor: Actor, filter: IndicatorFilter, wanted: Wanted) {
  return readSome({ actor, filter }, wanted, null, 100_000);
}

async function readSome(scope: Scope, { indicator, part }: Wanted, cursor: string | null, most: number) {
  const { actor } = scope;
  authorise(actor, "dashboard.read");
  if (indicators[indicator].chapter === "ceilings" && !may(actor, "programme.read")) throw new NotVisible();
  if (indicators[indicator].chapter === "arrears" && !readsArrears(actor)) throw new NotVisible();
  return asActor(actor, async (tx) => {
    const { query, columns } = rowsOf(scope, indicator, part);
    const named = seesNames(actor, {});
    const hiding = readsWithoutCases(actor);
    const shown = (hiding ? withoutCases(columns) : columns).filter((column) => column !== "person" || named);
    const protection = hiding ? await protectionOf(tx, scope, indicator, part) : "shown";
    if (protection !== "shown") return { columns: shown, rows: [], next: null, count: null, protection };

    const after = decodeCursor(cursor);
    const withNames = named && columns.includes("person");
    const [counted] = await tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from (${query}) every_row`;
    const code = codeOf(columns);
    const place = Prisma.raw(`"${code}"`);
    const rows = await tx.$queryRaw<FigureRow[]>`
      select found.* ${withNames ? sql`, p."lastName" || ' ' || p."firstName" as person` : empty}
      from (
        select * from (${query}) every_row ${after ? sql`where (${place}, id) > (${String(after[0])}, ${after[1]}::uuid)` : empty}
        order by ${place}, id limit ${most + 1}
      ) found
      ${withNames ? sql`join "Person" p on p.id = found.person_id` : empty} order by ${place}, found.id`;
    const page = toPage(rows, most, (row) => [row[code] ?? "", row.id]);
    return {
      columns: shown,
      ...page,
      rows: hiding ? page.rows.map((row) => onlyOf(row, shown)) : page.rows,
      count: counted?.count ?? 0,
      protection,
    };
  });
}

/** A row with nothing in it but these columns and where its case is. */
function onlyOf(row: FigureRow, columns: readonly RowColumn[]): FigureRow {
  const kept: readonly string[] = ["id", `${codeOf(columns)}_id`, ...columns];
  return Object.fromEntries(Object.entries(row).filter(([name]) => kept.includes(name))) as FigureRow;
}

/** How the figure these rows stand behind is shown to who reads without the cases; any hidden part keeps the rows of its whole to itself too. */
async function protectionOf(tx: Tx, scope: Scope, name: Indicator, part: string | null): Promise<Protection> {
  const concealed = conceal(await readFigures(tx, scope), true);
  const { path, times, answers, plans, volume, services, deliverers, ceilings, arrears, synergy } = concealed;
  const { attendance, outcomes, internships, training } = concealed;
  const hidden = (shown: { protection: Protection }[]) =>
    shown.find(({ protection }) => protection !== "shown")?.protection ?? "shown";
  switch (name) {
    case "answerDays":
    case "signatureDays":
    case "startDays":
    case "workDays":
    case "meetingDays":
    case "planDays":
      return times[name].people.protection;
    case "planned":
    case "committed":
    case "delivered":
    case "recognised": {
      const one = volume.services.filter(({ code }) => !part || code === part).map((service) => service[name].minutes);
      return hidden(part ? one : [...one, volume.total[name].minutes]);
    }
    case "bandCost": {
      const bands = ceilings?.flatMap(({ id, bands }) =>
        bands.map((band) => ({ ...band, key: `${id} ${band.aidBand}` })),
      );
      return hidden((bands ?? []).filter(({ key }) => !part || key === part).map(({ plans }) => plans));
    }
    case "derogated":
    case "derogationsGranted":
    case "derogationsOpen":
      return "shown";
    case "answered":
    case "answeredLate":
    case "unanswered":
    case "overdue":
      return answers[name].protection;
    case "planStates":
    case "endings":
      return hidden(plans[name].filter(({ type }) => !part || type === part).map(({ plans: count }) => count));
    case "servicesSigned":
    case "servicesBegun":
    case "servicesDone":
      return services[name].protection;
    case "deliverers":
      return hidden(deliverers.filter((one) => !part || one.name === part).map((one) => one.deliveredMinutes));
    case "debtChange":
    case "repayments":
      return hidden((arrears?.[name] ?? []).filter(({ type }) => !part || type === part).map((one) => one.households));
    case "internships":
    case "internshipsWorking":
      return internships[name].protection;
    case "trained":
    case "trainingDone":
      return training[name].protection;
    case "arrears":
      return hidden([
        ...(arrears?.debtChange.map(({ households }) => households) ?? []),
        ...(part === "others" ? [] : (arrears?.working.slice(-1) ?? [])),
        ...(part === "working" ? [] : (arrears?.others.slice(-1) ?? [])),
      ]);
    case "easing":
      return arrears?.easing.protection ?? "shown";
    case "agreementDays":
      return synergy.agreementDays.people.protection;
    case "shared":
    case "coDesigned":
    case "jointMeetings":
      return synergy[name].protection;
    case "expected":
      return attendance.expected.protection;
    case "missed": {
      const reasons = attendance.reasons.filter(({ reason }) => !part || (reason ?? "NONE") === part);
      return hidden([...reasons.map(({ missed }) => missed), ...(part ? [] : [attendance.missed])]);
    }
    case "outcomes": {
      const types = outcomes.types.filter(({ type }) => !part || type === part);
      return hidden([...types.map(({ people }) => people), ...(part ? [] : [outcomes.people])]);
    }
    case "lasting":
      return outcomes.lasting.protection;
    default:
      return path[name].protection;
  }
}
