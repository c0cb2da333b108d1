import type { Day } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import type { Message } from "@/lib/outcome";
import { lastDayOf } from "./plan";
import type { ContentLine, PlanContent } from "./plan-content";
import { accreditedThroughout, type Deliverer } from "./plan-deliverer";
import { deviation, formatQuantity } from "./volume";

/** What stands between a plan and being shared or signed, with the line it concerns (for a link to it). */
export type PlanProblem = Message & { lineKey?: string };

/** A line as the checks need it: the text plus the register its deliverer must be in. */
export type CheckedLine = ContentLine & { register: Deliverer["accreditations"][number]["register"] };

/** What a plan is checked against. Days inclusive; months of the person's band, null when the programme does not admit it. */
export type PlanFrame = {
  maxMonths: number | null;
  agreement: { validFrom: Day; validTo: Day } | null;
  programme: { startsOn: Day; endsOn: Day };
  mandatory: readonly { code: string; name: string }[];
  deliverers: readonly Deliverer[];
};

/** What is wrong with a plan's own dates, if anything: longer than its band allows, outside the agreement or the programme. */
export function periodProblem(startsOn: Day, endsOn: Day, frame: Omit<PlanFrame, "mandatory" | "deliverers">) {
  const { maxMonths, agreement, programme } = frame;
  const problem = (key: string, values?: Message["values"]): PlanProblem => ({ key: `plan.problems.${key}`, values });
  if (maxMonths === null) return problem("bandNotAdmitted");
  if (startsOn < programme.startsOn || endsOn > programme.endsOn)
    return problem("outsideProgramme", { from: formatDay(programme.startsOn), to: formatDay(programme.endsOn) });
  if (!agreement || startsOn < agreement.validFrom || startsOn > agreement.validTo) return problem("noAgreement");
  const last = lastDayOf(startsOn, maxMonths);
  if (endsOn > last) return problem("tooLong", { months: maxMonths, last: formatDay(last) });
  return null;
}

/** What is wrong with one line inside its plan: dates, who delivers, a missing reason. */
export function lineProblems(
  line: CheckedLine,
  plan: { startsOn: Day; endsOn: Day },
  deliverers: readonly Deliverer[],
): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const add = (key: string, values?: Message["values"]) =>
    problems.push({ key: `plan.problems.${key}`, values: { service: line.name, ...values }, lineKey: line.key });
  if (line.startsOn < plan.startsOn || line.endsOn > plan.endsOn || line.startsOn > line.endsOn)
    add("lineOutsidePlan", { from: formatDay(plan.startsOn), to: formatDay(plan.endsOn) });
  // Nothing more is delivered on a closed service, and its volume is what was delivered.
  if (line.status === "CLOSED") return problems;
  const deliverer = deliverers.find(({ id }) => id === line.delivererId);
  if (!deliverer) add("delivererUnknown");
  else if (!accreditedThroughout(deliverer.accreditations, line.register, line.startsOn, line.endsOn))
    add("delivererNotAccredited", { deliverer: deliverer.name });
  const side = deviation(line.quantity, line);
  if (side && !line.deviationReason) {
    const limit = side === "above" ? line.maxQuantity : line.minQuantity;
    add(side === "above" ? "reasonAbove" : "reasonBelow", {
      quantity: formatQuantity(line),
      limit: formatQuantity({ unit: line.unit, quantity: limit ?? 0 }),
    });
  }
  return problems;
}

/**
 * Everything that must be put right before a plan can be shared, and again before it is signed: a goal, the mandatory base
 * services, a reason for every unusual volume, dates, deliverers (as in the regional form).
 */
export function planProblems(
  content: Omit<PlanContent, "lines"> & { lines: readonly CheckedLine[] },
  frame: PlanFrame,
): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (content.goals.length === 0) problems.push({ key: "plan.problems.noGoal" });
  if (content.lines.length === 0) problems.push({ key: "plan.problems.noLine" });
  const period = periodProblem(content.startsOn, content.endsOn, frame);
  if (period) problems.push(period);
  for (const { code, name } of frame.mandatory)
    if (!content.lines.some((line) => line.code === code))
      problems.push({ key: "plan.problems.mandatoryMissing", values: { service: name } });
  for (const line of content.lines) problems.push(...lineProblems(line, content, frame.deliverers));
  return problems;
}
