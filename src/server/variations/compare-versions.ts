import "server-only";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { comparePlanContents } from "@/domain/plan-compare";
import { type PlanContent, readContent } from "@/domain/plan-content";
import { asActor } from "../db";
import { recordRead } from "../history";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { writtenOf } from "../plans/written";

/**
 * The differences between two versions of a plan, in words, with what they do to hours and cost; the newest two unless told
 * otherwise. Minutes and cents. Null when the plan is out of sight. A version its writers have not shared is not among them.
 */
export async function compareVersions(actor: Actor, planId: string, from: number | null, to: number | null) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        id: true,
        code: true,
        status: true,
        agreedHash: true,
        personId: true,
        householdId: true,
        person: { select: { firstName: true, lastName: true } },
        versions: {
          where: { status: { in: ["SIGNED", "SUPERSEDED"] } },
          orderBy: { number: "asc" },
          select: { number: true, content: true },
        },
      },
    });
    if (!plan) return null;
    await recordRead(tx, actor, "plan.compare", { householdId: plan.householdId, personId: plan.personId });
    const subject = subjectOf(plan);
    const named = seesNames(actor, subject);
    const texts = new Map<number, PlanContent>();
    for (const { number, content } of plan.versions) {
      const read = readContent(content);
      if (read) texts.set(number, read);
    }
    const written = await writtenOf(tx, plan);
    if (written && (written.stage !== "DRAFT" || may(actor, "plan.write", subject)))
      texts.set(written.draft.number, written.draft.content);
    const numbers = [...texts.keys()];
    const later = pick(numbers, to, numbers.at(-1));
    const earlier = pick(numbers, from, numbers.at(-2) ?? numbers.at(-1));
    const [before, after] = [texts.get(earlier ?? 0), texts.get(later ?? 0)];
    const changes = before && after ? comparePlanContents(before, after) : [];
    return {
      id: plan.id,
      code: plan.code,
      name: named ? `${plan.person.lastName} ${plan.person.firstName}` : null,
      numbers,
      from: earlier ?? null,
      to: later ?? null,
      changes: named ? changes : changes.filter(({ kind }) => kind !== "identity"),
      deltaMinutes: (after?.totalMinutes ?? 0) - (before?.totalMinutes ?? 0),
      deltaCents: (after?.totalCents ?? 0) - (before?.totalCents ?? 0),
    };
  });
}

const pick = (numbers: number[], asked: number | null, otherwise: number | undefined) =>
  asked !== null && numbers.includes(asked) ? asked : otherwise;
