import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { comparePlanContents } from "@/domain/plan-compare";
import { readContent } from "@/domain/plan-content";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { record, recordRead } from "../history";
import { concernsOf } from "../plans/lock-plan";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";

/**
 * The text in force of a plan as it is typed into the regional system, the entries made so far (newest first) and, when the
 * last one was of an older version, what changed since. Leaves a trace of the reading. Null when it is not this provider's, or never signed.
 */
export async function getRegional(actor: Actor, planId: string, exported = false) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        id: true,
        code: true,
        personId: true,
        householdId: true,
        referralId: true,
        person: { select: { firstName: true, lastName: true } },
        providerOrganisation: { select: { operatorCode: true } },
        versions: {
          where: { status: "SIGNED" },
          select: { id: true, number: true, content: true, signedAt: true },
        },
        regionalEntries: {
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          select: {
            id: true,
            planVersionId: true,
            enteredOn: true,
            protocol: true,
            enteredBy: { select: { name: true } },
            planVersion: { select: { number: true, content: true } },
          },
        },
      },
    });
    if (!plan || !may(actor, "regional.manage", subjectOf(plan))) return null;
    const version = plan.versions[0];
    const content = readContent(version?.content);
    if (!version || !content) return null;
    await recordRead(tx, actor, "regional", { householdId: plan.householdId, personId: plan.personId });
    if (exported) await record(tx, actor, "regional.exported", concernsOf(plan), { version: version.number });
    const last = plan.regionalEntries[0];
    const entered = last && readContent(last.planVersion.content);
    const again = last && last.planVersionId !== version.id;
    return {
      id: plan.id,
      code: plan.code,
      name: `${plan.person.lastName} ${plan.person.firstName}`,
      operatorCode: plan.providerOrganisation.operatorCode,
      version: { id: version.id, number: version.number },
      content,
      entries: plan.regionalEntries.map(({ planVersion, enteredOn, ...entry }) => ({
        ...entry,
        enteredOn: toDay(enteredOn),
        number: planVersion.number,
      })),
      state: again ? ("again" as const) : last ? ("entered" as const) : ("toEnter" as const),
      changes: again && entered ? comparePlanContents(entered, content) : [],
    };
  });
}
export type RegionalPage = NonNullable<Awaited<ReturnType<typeof getRegional>>>;
