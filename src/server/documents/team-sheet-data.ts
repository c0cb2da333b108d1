import "server-only";
import { debtOf } from "@/domain/arrears";
import { nameOf } from "@/domain/person";
import { planThatCounts } from "@/domain/repayment";
import { addressOf } from "@/domain/tenancy";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { shortened } from "@/lib/shortened";
import type { Sheet } from "../overview/get-sheet";
import { debtDrawing } from "./debt-drawing";
import type { Fact, Say } from "./sheet-data";

/** The most of each that one page holds; of what is left out it tells how many. */
const most = { marks: 9, people: 6, open: 7, tasks: 6, next: 5 };

/** How the page says what happened, what comes next, what is open: the same sentences as the screens. */
type Titles = {
  mark: (mark: Sheet["story"]["marks"][number]) => string;
  next: (thing: Sheet["next"][number]) => string;
  open: (point: Sheet["open"][number]) => string;
  hard: (mark: Sheet["story"]["marks"][number]) => boolean;
};

/** What the one page for the team meeting says of a household, in Italian. */
export function teamSheetData(
  sheet: Sheet,
  titles: Titles,
  { say, demonstration }: { say: Say; demonstration: boolean },
) {
  const tell = (key: string, values?: Record<string, string | number>) => say(`overview.sheet.${key}`, values);
  const { household, open, next } = sheet;
  const { code, displayName, organisation } = household;
  const day = formatDay(today());
  const story = { ...sheet.story, marks: sheet.story.marks.slice(-most.marks) };
  const tasks = sheet.tasks.filter(({ status }) => status === "OPEN");
  const here = household.members.filter(({ leftOn }) => !leftOn);
  const walking = sheet.paths.filter(
    ({ personId, referrals }) =>
      referrals.length > 0 || here.some(({ person, employable }) => employable && person.id === personId),
  );
  const names = new Map(here.map(({ person }) => [person.id, nameOf(person)]));
  const first = <T>(list: readonly T[], count: number, told: (one: T) => string) => [
    ...list.slice(0, count).map((one) => shortened(told(one), 110)),
    ...(list.length > count ? [tell("more", { count: list.length - count })] : []),
  ];
  return {
    language: "it",
    direction: "ltr",
    title: tell("title"),
    author: organisation.name,
    subtitle: tell("subtitle", { code, name: displayName ? shortened(displayName, 60) : "none", day }),
    demonstration,
    costs: false,
    draft: false,
    notice: null,
    words: {
      draft: "",
      demonstration: say("document.demonstration"),
      demonstrationText: say("document.demonstrationText"),
      header: tell("header", { organisation: organisation.name }),
      footer: tell("footer", { code, day }),
      hash: tell("private"),
      page: say("document.page", { n: "{n}", m: "{m}" }),
      facts: tell("facts"),
      chart: tell("chart"),
      noChart: tell("noChart"),
      paths: say("overview.paths.title"),
      person: tell("person"),
      next: say("overview.now.next"),
      points: tell("points"),
      tasks: tell("tasks"),
      notes: tell("notes"),
    },
    facts: factsOf(sheet, here.length, say),
    chart: debtDrawing(story, today(), titles.hard),
    alt: altOf(sheet, tell),
    marks: story.marks.map((mark) => ({
      day: formatDay(mark.day),
      words: shortened(titles.mark(mark), 60),
      hard: titles.hard(mark),
    })),
    steps: (walking[0]?.steps ?? []).map(({ step }) => say(`overview.paths.steps.${step}`)),
    people: walking.slice(0, most.people).map(({ personId, followedBy, steps }) => ({
      name: shortened(names.get(personId) ?? "", 40),
      by: followedBy ? shortened(followedBy, 40) : say("overview.paths.notReferred"),
      steps: steps.map(({ step, state, day: on }) =>
        say(`overview.paths.said.${step}.${state}`, { on: on ? formatDay(on) : "none" }),
      ),
    })),
    morePeople: walking.length > most.people ? tell("more", { count: walking.length - most.people }) : null,
    noPeople: say("overview.paths.nobody"),
    next: orNone(
      first(next, most.next, (thing) => `${formatDay(thing.day)} ${titles.next(thing)}`),
      say("overview.now.nothingNext"),
    ),
    open: orNone(first(open, most.open, titles.open), tell("nothingOpen")),
    tasks: orNone(
      first(tasks, most.tasks, ({ body, assignee, dueOn }) =>
        [shortened(body, 70), assignee.name, dueOn && formatDay(dueOn)].filter(Boolean).join(" · "),
      ),
      tell("nothing"),
    ),
  };
}

const orNone = (list: string[], none: string) => (list.length > 0 ? list : [none]);

function factsOf({ household }: Sheet, members: number, say: Say): Fact[] {
  const tell = (key: string, values?: Record<string, string | number>) => say(`overview.sheet.${key}`, values);
  const [home] = household.tenancies;
  const newest = household.arrears.find(({ voidedAt }) => !voidedAt);
  const plan = planThatCounts(household.repaymentPlans);
  const { monthlyIncomeCents, caseOwner } = household;
  return [
    [tell("home"), home && shortened(`${say(`household.tenancyKind.${home.kind}`)}, ${addressOf(home)}`, 70)],
    [tell("debt"), newest && tell("debtText", { debtCents: formatCents(debtOf(newest)), months: newest.months })],
    [tell("eviction"), say(`household.stages.${household.evictionStage}`)],
    [tell("repayment"), plan ? say(`repayment.status.${plan.status}`) : tell("noRepayment")],
    [tell("caseOwner"), shortened(caseOwner.name, 50)],
    [tell("members"), tell("membersText", { count: members })],
    [tell("income"), monthlyIncomeCents === null ? null : formatCents(monthlyIncomeCents)],
    [say("household.district"), household.district && shortened(household.district, 40)],
  ];
}

function altOf({ story: { readings } }: Sheet, tell: (key: string, values: Record<string, string>) => string) {
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last) return "";
  return tell("chartAlt", {
    from: formatCents(first.cents),
    fromDay: formatDay(first.day),
    to: formatCents(last.cents),
    toDay: formatDay(last.day),
  });
}
