import "server-only";
import { type Indicator, indicators } from "@/domain/indicator";
import type { Measure, SnapshotFigure, SnapshotUnit } from "@/domain/snapshot";
import type { conceal, Shown } from "../indicators/conceal";

type Concealed = ReturnType<typeof conceal>;
type Place = Pick<SnapshotFigure, "part" | "name"> & {
  indicator: Indicator | null;
  key: string;
  /** Among the parts of its indicator, where names only say what is counted. */
  inside: boolean;
};

const measures = ["minutes", "cents", "people", "median", "p90"] as const;
/** The outcomes that are no contract: they last no number of days. */
const noContract = ["INTERNSHIP", "CERTIFICATE", "SELF_EMPLOYMENT"];
/** Figures that stand beside those of another indicator, by the name they have there. */
const aside: Partial<Record<string, Indicator>> = { lastingPeople: "lasting" };
const isShown = (node: object): node is Shown => "protection" in node && "value" in node;
const isIndicator = (key: string): key is Indicator => Object.hasOwn(indicators, key);

/** What a figure measures and in which unit, by the definition of its indicator and the name it has there. */
function kindOf(indicator: Indicator, key: string): { measure: Measure; unit: SnapshotUnit } {
  const { unit } = indicators[indicator];
  const measure = measures.find((one) => one === key) ?? "count";
  if (unit === "volume")
    return measure === "cents" ? { measure, unit: "cents" } : { measure: "minutes", unit: "minutes" };
  if (unit === "money") return { measure: "cents", unit: "cents" };
  if (unit !== "days") return { measure: "count", unit };
  if (measure === "median" || measure === "p90") return { measure, unit: "days" };
  return { measure: "people", unit: indicator === "agreementDays" ? "plan" : "person" };
}

/** Which part of its indicator an element of a list is about. */
function partOf(element: object): Partial<Place> {
  const { code, name, reason, type } = element as Record<string, string | null | undefined>;
  if (code !== undefined) return { part: code, name: name ?? null };
  return { part: type ?? reason ?? "NONE" };
}

function walk(node: unknown, place: Place): SnapshotFigure[] {
  if (node === null || typeof node !== "object") return [];
  if (Array.isArray(node)) {
    const inside = place.indicator !== null;
    return node.flatMap((element) => walk(element, { ...place, inside, ...partOf(element) }));
  }
  if (!isShown(node))
    return Object.entries(node).flatMap(([key, inner]) =>
      walk(inner, {
        ...place,
        key,
        indicator: aside[key] ?? (isIndicator(key) && !place.inside ? key : place.indicator),
      }),
    );
  const { indicator, key, part, name } = place;
  if (!indicator || (indicator === "lasting" && noContract.includes(part ?? ""))) return [];
  const { chapter } = indicators[indicator];
  const { value, protection } = node;
  return [{ district: null, chapter, indicator, part, name, ...kindOf(indicator, key), value, protection }];
}

/** What households owed: of the two groups at the end of the month, and of all of them when first and last known. */
function owed({ arrears }: Pick<Concealed, "arrears">): SnapshotFigure[] {
  if (!arrears) return [];
  const of = (
    indicator: Indicator,
    part: string | null,
    measure: Measure,
    shown: Shown | undefined,
  ): SnapshotFigure => ({
    district: null,
    chapter: "arrears",
    indicator,
    part,
    name: null,
    measure,
    unit: measure === "count" ? "household" : "cents",
    ...(shown ?? { value: null, protection: "shown" }),
  });
  return [
    of("arrears", "working", "average", arrears.working.at(-1)),
    of("arrears", "others", "average", arrears.others.at(-1)),
    of("arrears", "working", "count", arrears.known),
    of("debtChange", null, "count", arrears.debtsKnown),
    of("debtChange", null, "first", arrears.firstCents),
    of("debtChange", null, "last", arrears.lastCents),
  ];
}

/**
 * The figures of a dashboard one by one, each with its indicator, part and unit. What is told of today whatever the day
 * looked at (the ceilings, the derogations) is no part of a month's picture; nor are the hours of each deliverer, since a
 * picture names nobody.
 */
export function pictured({ ceilings: _now, derogations: _today, deliverers: _named, arrears, ...dated }: Concealed) {
  const nowhere: Place = { part: null, name: null, indicator: null, key: "", inside: false };
  const { easing, debtChange, repayments } = arrears ?? {};
  return [...walk(dated, nowhere), ...owed({ arrears }), ...walk({ easing, debtChange, repayments }, nowhere)];
}
