import "server-only";
import { type Change, noDistrict, otherDistricts, type SnapshotFigure } from "@/domain/snapshot";
import { formatCents } from "@/lib/money";
import type { Say } from "../documents/sheet-data";

const plain = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 1, useGrouping: "always" });

/** The units in which "fewer than five" is what the figure itself says; in the others it is only why it is hidden. */
const counted: readonly SnapshotFigure["unit"][] = ["household", "person", "plan"];

/** Where the words of an indicator's parts are; those of the others are types of outcome. */
const partWords: Partial<Record<string, string>> = {
  missed: "absence",
  planStates: "state",
  endings: "cause",
  debtChange: "change",
  repayments: "repayment",
};

// "Malattia" goes on a sentence in small letters, "PIP firmato" keeps its own.
const within = (word: string | null) =>
  word && !/^\p{Lu}\p{Lu}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;

/** Tells the figures of a picture in the language of `say`: the same words on the page, in its files and in the report. One that stands still is told as about so many. */
export function figureTeller(say: Say) {
  const known = (key: string, fallback: string) => (say.has(key) ? say(key) : fallback);

  /** A part of an indicator: a service, a group of households, a reason, a type of outcome. */
  const part = ({ indicator, part: code, name }: SnapshotFigure) => {
    if (code === null) return null;
    if (name !== null) return `${code} ${name}`;
    if (indicator === "arrears") return say(code === "working" ? "dashboard.withWork" : "dashboard.withoutWork");
    return known(`dashboard.${partWords[indicator] ?? "outcome"}.${code}`, code);
  };

  /** A number with its unit; minutes as hours, cents as euro. */
  const amount = (value: number, unit: SnapshotFigure["unit"]) => {
    if (unit === "cents") return formatCents(value);
    if (unit === "minutes") return `${plain.format(value / 60)} h`;
    return unit === "days" ? say("dashboard.days", { days: value }) : plain.format(value);
  };

  return {
    part,
    amount,
    district(name: string) {
      if (name === otherDistricts) return say("snapshot.otherDistricts");
      return name === noDistrict ? say("snapshot.noDistrict") : name;
    },
    none: say("dashboard.none"),
    indicator: ({ indicator }: SnapshotFigure) => known(`dashboard.indicators.${indicator}.label`, indicator),
    chapter: (name: string) => known(`dashboard.chapters.${name}`, name),

    /** What a figure is called among those of its chapter: "Dall'invio alla risposta, metà entro". */
    label(figure: SnapshotFigure) {
      const what = known(`dashboard.indicators.${figure.indicator}.label`, figure.indicator);
      const which = figure.name === null ? within(part(figure)) : part(figure);
      const measured = figure.measure === "count" ? null : say(`snapshot.measure.${figure.measure}`);
      return [what, which, measured].filter((word) => word !== null).join(", ");
    },

    value({ value, protection, unit, heldFrom }: SnapshotFigure) {
      if (protection !== "shown")
        return say(protection === "few" && counted.includes(unit) ? "dashboard.few" : "dashboard.reserved");
      if (value === null) return say("dashboard.none");
      return heldFrom ? say("snapshot.about", { value: amount(value, unit) }) : amount(value, unit);
    },

    /** How a figure moved, with its sign; that it did not; or that it cannot be told. */
    change(change: Change, unit: SnapshotFigure["unit"]) {
      if (change === "hidden") return say("snapshot.change.hidden");
      if (change === "absent") return say("dashboard.none");
      if (change === "steady") return say("snapshot.change.steady");
      if (change.by === 0) return say("snapshot.change.none");
      return `${change.by > 0 ? "+" : "−"}${amount(Math.abs(change.by), unit)}`;
    },
  };
}

/** What tells the figures of a picture. */
export type FigureTeller = ReturnType<typeof figureTeller>;
