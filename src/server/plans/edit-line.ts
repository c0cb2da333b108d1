import "server-only";
import type { SavedLine } from "@/domain/line-texts";
import type { Actor } from "@/domain/permissions";
import { accreditedThroughout } from "@/domain/plan-deliverer";
import type { EditLine } from "@/domain/plan-forms";
import { leastQuantity } from "@/domain/variation";
import { largestQuantity, lineAmountCents, typedQuantity } from "@/domain/volume";
import { formatDay, toDate, toDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { type Conflict, lastWriter } from "./conflict";
import { deliverersOf } from "./frame-of";
import { lineFacts } from "./line-uses";
import { concernsOf, type LockedPlan } from "./lock-plan";
import { editDraft, type OpenDraft } from "./open-draft";

/** The refusal of an edit that came second: it carries the line as it now is, who wrote it and when. */
export type LineConflict = Conflict<SavedLine>;

const stored = {
  id: true,
  version: true,
  serviceCode: true,
  serviceName: true,
  register: true,
  unit: true,
  unitCostCents: true,
  quantity: true,
  startsOn: true,
  endsOn: true,
  delivererId: true,
  thirdParties: true,
  deviationReason: true,
} as const;

/**
 * Changes the volume (minutes in quarter hours, or pieces), period, deliverer, third parties and reason of a line read at
 * `version`. Refuses dates outside the plan, a deliverer not accredited throughout, for an ad-hoc course another deliverer or a
 * later end than it was approved for, a line that is gone, and one somebody
 * else changed meanwhile, showing theirs. A missing reason for an unusual volume is only refused when sharing, so that
 * nothing half written is lost.
 */
export function editLine(
  actor: Actor,
  input: EditLine,
): Promise<Outcome<{ version: number; key: string }> | LineConflict> {
  return editDraft(actor, input.planId, (tx, draft) => changeLine(tx, actor, draft, input));
}

/** The same for a plan already held for writing. */
export async function changeLine(
  tx: Tx,
  actor: Actor,
  { plan, versionId, varies }: OpenDraft,
  input: Omit<EditLine, "planId">,
): Promise<Outcome<{ version: number; key: string }> | LineConflict> {
  const line = await tx.planLine.findFirst({
    where: { id: input.lineId, planVersionId: versionId },
    select: {
      ...stored,
      key: true,
      service: {
        select: { edition: { select: { course: { select: { delivererId: true, validTo: true } } } } },
      },
    },
  });
  if (!line) return refused("plan.refusals.lineGone");
  const wrong =
    courseRefusal(line, input) ??
    (await lineRefusal(tx, plan, line, input)) ??
    (varies ? await usedRefusal(tx, plan, line, input) : null);
  if (wrong) return wrong;

  const { quantity, delivererId, thirdParties, deviationReason } = input;
  const period = { startsOn: toDate(input.startsOn), endsOn: toDate(input.endsOn) };
  const amountCents = lineAmountCents(quantity, line.unit, line.unitCostCents);
  const next = { quantity, delivererId, thirdParties, deviationReason, ...period };
  if (isSame(line, next)) return done({ version: line.version, key: line.key });

  const [written] = await tx.planLine.updateManyAndReturn({
    where: { id: line.id, version: input.version },
    data: { ...next, amountCents, version: { increment: 1 } },
    select: { version: true },
  });
  if (!written) return conflict(tx, plan.id, line);
  await record(
    tx,
    actor,
    "plan.lineEdited",
    { ...concernsOf(plan), subjectId: line.id },
    { service: line.serviceCode, lineKey: line.key, quantity, unit: line.unit, previousQuantity: line.quantity },
  );
  return done({ version: written.version, key: line.key });
}

type Stored = {
  id: string;
  version: number;
  unit: "HOUR" | "OUTCOME";
  quantity: number;
  startsOn: Date;
  endsOn: Date;
  delivererId: string;
  thirdParties: string | null;
  deviationReason: string | null;
};

const isSame = (line: Stored, next: Omit<Stored, "id" | "version" | "unit">) =>
  line.quantity === next.quantity &&
  toDay(line.startsOn) === toDay(next.startsOn) &&
  toDay(line.endsOn) === toDay(next.endsOn) &&
  line.delivererId === next.delivererId &&
  line.thirdParties === next.thirdParties &&
  line.deviationReason === next.deviationReason;

/** An ad-hoc course is held by whom the Comune approved it for, and no longer than that. */
function courseRefusal(
  { serviceName, service }: { serviceName: string; service: { edition: { course: CourseTerms | null } } },
  { delivererId, endsOn }: Pick<EditLine, "delivererId" | "endsOn">,
) {
  const { course } = service.edition;
  if (!course) return null;
  if (delivererId !== course.delivererId) return refused("plan.refusals.courseDeliverer", { service: serviceName });
  const last = toDay(course.validTo);
  return endsOn > last ? refused("plan.refusals.courseEnds", { service: serviceName, day: formatDay(last) }) : null;
}
type CourseTerms = { delivererId: string; validTo: Date };

async function lineRefusal(
  tx: Tx,
  plan: LockedPlan,
  line: { unit: "HOUR" | "OUTCOME"; serviceName: string; register: "LAVORO" | "FORMAZIONE_A" | "FORMAZIONE_B" },
  { quantity, startsOn, endsOn, delivererId }: Omit<EditLine, "planId">,
) {
  const wellMeasured = line.unit === "HOUR" ? quantity % 15 === 0 : quantity <= largestQuantity.OUTCOME;
  if (!wellMeasured) return refused("errors.notQuarterHours");
  if (startsOn < plan.startsOn || endsOn > plan.endsOn)
    return refused("plan.refusals.outsidePlan", { from: formatDay(plan.startsOn), to: formatDay(plan.endsOn) });
  const network = await deliverersOf(tx, plan.providerOrganisationId);
  const deliverer = network.find(({ id }) => id === delivererId);
  if (!deliverer) return refused("plan.refusals.delivererUnknown");
  if (!accreditedThroughout(deliverer.accreditations, line.register, startsOn, endsOn))
    return refused("plan.refusals.delivererNotAccredited", { deliverer: deliverer.name, service: line.serviceName });
  return null;
}

/** A variation never takes back what was delivered (product rules §3.7). */
async function usedRefusal(
  tx: Tx,
  plan: LockedPlan,
  { key, unit, serviceName }: { key: string; unit: "HOUR" | "OUTCOME"; serviceName: string },
  { quantity }: Omit<EditLine, "planId">,
) {
  const facts = (await lineFacts(tx, plan.id)).get(key);
  if (!facts || quantity >= leastQuantity(unit, facts)) return null;
  const delivered = unit === "HOUR" ? formatMinutes(facts.deliveredMinutes) : String(facts.provedOutcomes);
  return refused("variation.problems.belowDelivered", { service: serviceName, delivered });
}

async function conflict(tx: Tx, planId: string, line: Stored): Promise<LineConflict> {
  const { by, at } = await lastWriter(tx, planId, line.id);
  return {
    ...refused("plan.refusals.lineChanged", { name: by ?? "—", ...spoken(line) }),
    by,
    at,
    theirs: {
      version: line.version,
      quantity: typedQuantity(line),
      startsOn: toDay(line.startsOn),
      endsOn: toDay(line.endsOn),
      delivererId: line.delivererId,
      thirdParties: line.thirdParties ?? "",
      deviationReason: line.deviationReason ?? "",
    },
  };
}

const spoken = (line: Stored) => ({
  quantity: typedQuantity(line),
  from: formatDay(line.startsOn),
  to: formatDay(line.endsOn),
});
