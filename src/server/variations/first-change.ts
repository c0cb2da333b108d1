import "server-only";
import type { Actor } from "@/domain/permissions";
import type { OpenVariation } from "@/domain/variation-forms";
import { deviation, readQuantity } from "@/domain/volume";
import { formatDay, toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { putLine } from "../plans/add-line";
import { changeLine } from "../plans/edit-line";
import { lineFacts } from "../plans/line-uses";
import type { OpenDraft } from "../plans/open-draft";
import { takeLine } from "../plans/remove-line";
import { changeLineStatus } from "../plans/set-line-status";

/** Makes the change a variation is opened for, with the same checks as in the composer. `lineId` names the line of the signed text. */
export async function firstChange(tx: Tx, actor: Actor, draft: OpenDraft, input: OpenVariation): Promise<Outcome> {
  const { start, serviceId, endsOn } = input;
  if (start === "other") return done();
  if (start === "extend") return extend(tx, draft, endsOn ?? draft.plan.endsOn);
  if (start === "add") return told(await putLine(tx, actor, draft, serviceId ?? "", null));
  const line = await sameLine(tx, draft.versionId, input.lineId);
  if (!line) return refused("plan.refusals.lineGone");
  if (start === "suspend" || start === "resume" || start === "close")
    return told(
      await changeLineStatus(tx, actor, draft, {
        lineId: line.id,
        status: start === "suspend" ? "SUSPENDED" : start === "resume" ? "OPEN" : "CLOSED",
      }),
    );
  if (start === "replace") {
    const delivered = ((await lineFacts(tx, draft.plan.id)).get(line.key)?.deliveredMinutes ?? 0) > 0;
    const out = delivered
      ? await changeLineStatus(tx, actor, draft, { lineId: line.id, status: "CLOSED" })
      : await takeLine(tx, actor, draft, line.id);
    return out.ok ? told(await putLine(tx, actor, draft, serviceId ?? "", null)) : out;
  }
  const quantity = readQuantity(line.unit, input.quantity);
  if (typeof quantity !== "number") return { ok: false, reason: quantity };
  if (start === "increase" ? quantity <= line.quantity : quantity >= line.quantity)
    return refused(`variation.refusals.${start === "increase" ? "notMore" : "notLess"}`, { service: line.serviceName });
  const { id, version, startsOn, endsOn: until, delivererId, thirdParties, deviationReason } = line;
  return told(
    await changeLine(tx, actor, draft, {
      lineId: id,
      version,
      quantity,
      startsOn: toDay(startsOn),
      endsOn: toDay(until),
      delivererId,
      thirdParties,
      // Leaving the usual volume owes a reason: the assessment that opened the variation is it, until somebody words it better.
      deviationReason: deviationReason ?? (deviation(quantity, line) ? input.assessment.slice(0, 1000) : null),
    }),
  );
}

const told = (outcome: Outcome<unknown>): Outcome => (outcome.ok ? done() : outcome);

/** The copy, in the new version, of a line of any version of the plan. */
async function sameLine(tx: Tx, planVersionId: string, lineId: string | null) {
  const named = lineId && (await tx.planLine.findUnique({ where: { id: lineId }, select: { key: true } }));
  return named ? tx.planLine.findFirst({ where: { planVersionId, key: named.key } }) : null;
}

async function extend(tx: Tx, { plan, versionId }: OpenDraft, endsOn: string): Promise<Outcome> {
  if (endsOn <= plan.endsOn) return refused("variation.refusals.notLonger", { last: formatDay(plan.endsOn) });
  const last = toDate(endsOn);
  await tx.planLine.updateMany({
    where: { planVersionId: versionId, status: "OPEN", endsOn: toDate(plan.endsOn) },
    data: { endsOn: last, version: { increment: 1 } },
  });
  await tx.planVersion.update({ where: { id: versionId }, data: { endsOn: last }, select: { id: true } });
  return done();
}
