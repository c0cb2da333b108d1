import "server-only";
import { type Indicator, indicators } from "@/domain/indicator";
import { type IndicatorFilter, reachable } from "@/domain/indicator-filter";
import type { Period } from "@/domain/indicator-period";
import type { Protection } from "@/domain/indicator-suppression";
import { type Actor, authorise, may, NotVisible, seesNames } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { decodeCursor, type Page, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { conceal } from "./conceal";
import { derogationFigures } from "./derogations";
import { keptFigures } from "./kept-figures";
import { readsArrears, readsWithoutCases } from "./read-figures";
import { codeOf, type RowColumn, type RowSource, withoutCases } from "./row-source";
import { rowsOf } from "./rows";
import type { Scope } from "./scope";
import { situation } from "./views";

const { sql, empty } = Prisma;

/** One row behind a figure: its cells by column, and the cases their codes lead to. */
export type FigureRow = { id: string; household_id?: string; referral_id?: string; plan_id?: string } & Partial<
  Record<RowColumn, string | number | null>
>;

const size = 50;

/** How many rows of a file are read at a time: so many fit in memory, whatever their number. */
const batch = 10_000;

/** The figure whose rows are wanted: all of it, or one part; all the time, or what happened during a period. */
export type Wanted = { indicator: Indicator; part: string | null; during?: Period | null };

/** The day on which what a row is about happened, for the figures told by period. */
const happenedOn: Partial<Record<Indicator, RowColumn>> = {
  households: "openedOn",
  referred: "referredOn",
  answered: "decidedOn",
  accepted: "acceptedOn",
  signed: "signedOn",
  active: "activeOn",
  working: "workingOn",
  internships: "startsOn",
  trainingDone: "endsOn",
  endings: "endsOn",
  expected: "heldOn",
  missed: "heldOn",
  deliverers: "heldOn",
  jointMeetings: "heldOn",
};

/**
 * The rows behind a figure or one part of it, fifty at a time, with names only for who reads names. Rows of a figure that
 * is hidden from this reader are withheld: they would only have to be counted.
 */
export async function readRows(
  actor: Actor,
  filter: IndicatorFilter,
  { cursor, ...wanted }: Wanted & { cursor: string | null },
) {
  const source = sourceOf(actor, filter, wanted);
  return asActor(actor, async (tx) => {
    const protection = await protectionFor(tx, source, wanted);
    const { shown: columns } = source;
    if (protection !== "shown") return { columns, rows: [], next: null, count: null, protection };
    const [counted] = await tx.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (${source.query}) every_row`;
    return { columns, ...(await readSome(tx, source, cursor, size)), count: counted?.count ?? 0, protection };
  });
}

/** How many rows there are, and all of them in lots, each read when it is asked for: a file of any length passes through little memory. None when hidden. */
export async function streamRows(actor: Actor, filter: IndicatorFilter, wanted: Wanted) {
  const { columns, count, protection } = await readRows(actor, filter, { ...wanted, cursor: null });
  const source = sourceOf(actor, filter, wanted);
  async function* lots() {
    for (let cursor: string | null = null, over = protection !== "shown"; !over; ) {
      const page: Page<FigureRow> = await asActor(actor, (tx) => readSome(tx, source, cursor, batch));
      yield page.rows;
      cursor = page.next;
      over = cursor === null;
    }
  }
  return { columns, count: count ?? 0, lots: lots() };
}

/** What is asked for, by whom, and what of it they are shown. */
type Source = RowSource & { scope: Scope; hiding: boolean; shown: readonly RowColumn[] };

function sourceOf(actor: Actor, filter: IndicatorFilter, { indicator, part, during }: Wanted): Source {
  authorise(actor, "dashboard.read");
  if (indicators[indicator].chapter === "ceilings" && !may(actor, "programme.read")) throw new NotVisible();
  if (indicators[indicator].chapter === "arrears" && !readsArrears(actor)) throw new NotVisible();
  const hiding = readsWithoutCases(actor);
  const scope: Scope = { actor, filter: reachable(filter, hiding, today()) };
  const whole = rowsOf(scope, indicator, part);
  const day = happenedOn[indicator];
  const query =
    during && day && !hiding
      ? sql`select * from (${whole.query}) happened where ${Prisma.raw(`"${day}"`)} between ${during.from} and ${during.to}`
      : whole.query;
  const source = { ...whole, query };
  const named = seesNames(actor, {});
  // The Comune reads every request for a derogation, day and amount, where it decides on it.
  const whoseDay = hiding && !(indicator in derogationFigures) ? withoutCases(source.columns) : source.columns;
  const shown = whoseDay.filter((one) => one !== "person" || named);
  return { ...source, scope, hiding, shown };
}

const protectionFor = async (tx: Tx, { hiding, scope }: Source, { indicator, part }: Wanted) =>
  hiding ? protectionOf(tx, scope, indicator, part) : "shown";

async function readSome(tx: Tx, { query, columns, shown, hiding }: Source, cursor: string | null, most: number) {
  const after = decodeCursor(cursor);
  const withNames = shown.includes("person");
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
  return hiding ? { ...page, rows: page.rows.map((row) => onlyOf(row, shown)) } : page;
}

/** A row with nothing in it but these columns and where its case is. */
function onlyOf(row: FigureRow, columns: readonly RowColumn[]): FigureRow {
  const kept: readonly string[] = ["id", `${codeOf(columns)}_id`, ...columns];
  return Object.fromEntries(Object.entries(row).filter(([name]) => kept.includes(name))) as FigureRow;
}

/** How the figure these rows stand behind is shown to who reads without the cases; any hidden part keeps the rows of its whole to itself too. */
async function protectionOf(tx: Tx, scope: Scope, name: Indicator, part: string | null): Promise<Protection> {
  const concealed = conceal((await keptFigures(tx, scope, situation)).figures, true);
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
