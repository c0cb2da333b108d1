import "server-only";
import { mostPlansOnPaper } from "@/domain/evidence";
import { isDemonstration } from "@/domain/plan-content";
import { formatMoment, formatMonth, toDay } from "@/lib/dates";
import type { Fact, Say } from "../documents/sheet-data";
import type { Book, BookPlan, BookService, Traced } from "./book";
import {
  figureCells,
  figureColumns,
  figureHeads,
  figureWidths,
  type Part,
  shortSourceOf,
  sourceOf,
} from "./figure-words";
import type { Held } from "./hold-pack";
import { planParts } from "./plan-parts";

/** What a pack's paper is made of. */
export type PackContent = { plans: BookPlan[]; services: BookService[]; total: Traced; full: boolean };

const monthName = (month: Date) => formatMonth("it", toDay(month));

/** What the pack is about, in words: the plan's code, the month, the programme. */
function aboutOf({ scope, month }: Held, plans: BookPlan[], say: Say) {
  const [first] = plans;
  const subject =
    scope === "MONTH" && month ? monthName(month) : scope === "PLAN" ? first?.plan.code : first?.plan.programme.name;
  return say(`evidence.about.${scope}`, { subject: subject ?? "" });
}

/** Everything the template sets: the cover, totals that each name their rows, and, unless the pack is too long for paper, plan by plan. */
export function packPaper(held: Held, say: Say, book: Book, { plans, services, total, full }: PackContent) {
  const title = say("evidence.paperTitle");
  const about = aboutOf(held, plans, say);
  const demonstration = process.env.PONTE_DEMO === "1" || plans.some(({ plan }) => isDemonstration(plan.lines));
  const cover: Fact[] = [
    [say("evidence.cover.scope"), about],
    [say("evidence.cover.provider"), [...new Set(plans.map(({ plan }) => plan.providerOrganisation.name))].join(", ")],
    [say("evidence.cover.askedBy"), `${held.askerName}, ${held.organisationName}`],
    [say("evidence.cover.askedAt"), formatMoment(held.requestedAt)],
    [say("evidence.cover.plans"), String(plans.length)],
    [say("evidence.cover.registerRows"), String(book.registerRows)],
    [say("evidence.cover.pack"), held.id],
  ];
  const listed = held.scope !== "PLAN" && plans.length <= mostPlansOnPaper;
  const notes = [
    say("evidence.notes.rows"),
    say("evidence.notes.figures"),
    held.scope === "MONTH" && held.month ? say("evidence.notes.month", { month: monthName(held.month) }) : null,
    held.scope === "PROGRAMME" ? say("evidence.notes.codes") : null,
    full ? null : say(plans.length <= mostPlansOnPaper ? "evidence.notes.summary" : "evidence.notes.totalsOnly"),
    say("evidence.notes.leftOut"),
  ].filter((note) => note !== null);
  const head = figureHeads(say);
  const totals: Part = {
    level: 2,
    title: say("evidence.parts.totals"),
    table: {
      columns: figureWidths,
      head: [say("evidence.parts.service"), ...head, say("evidence.parts.source")],
      rows: services.map((one) => [`${one.code} ${one.name}`, ...figureCells(say, one), shortSourceOf(say, one)]),
      figures: figureColumns,
      foot: [say("evidence.all"), ...figureCells(say, total), shortSourceOf(say, total)],
    },
  };
  const list: Part = {
    level: 2,
    title: say("evidence.parts.plans"),
    table: {
      columns: figureWidths,
      head: [say("evidence.columns.plan"), ...head, say("evidence.parts.source")],
      rows: plans.map((one) => [
        [one.plan.code, book.personOf(one.plan), say(`plan.status.${one.plan.status}`)].filter(Boolean).join(" · "),
        ...figureCells(say, one.total),
        sourceOf(say, one.total),
      ]),
      figures: figureColumns,
      foot: [say("evidence.all"), ...figureCells(say, total), shortSourceOf(say, total)],
    },
  };
  return {
    language: "it",
    direction: "ltr",
    large: false,
    landscape: true,
    title,
    author: held.organisationName,
    subtitle: about,
    demonstration,
    costs: true,
    draft: false,
    notice: null,
    words: {
      draft: "",
      demonstration: say("document.demonstration"),
      demonstrationText: say("document.demonstrationText"),
      header: `${title} · ${held.organisationName}`,
      footer: `${title} · ${about}`,
      hash: say("evidence.packLine", { id: held.id, at: formatMoment(held.requestedAt) }),
      page: say("document.page", { n: "{n}", m: "{m}" }),
      none: say("evidence.none"),
      notes: say("evidence.parts.notes"),
    },
    cover,
    notes,
    parts: [totals, ...(listed ? [list] : []), ...(full ? plans.flatMap((one) => planParts(say, book, one)) : [])],
  };
}
