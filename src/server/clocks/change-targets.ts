import "server-only";
import { answerStages, clockStages, defaultTargets, dueOnOf, type Target } from "@/domain/clock";
import { type ClockTargetsInput, targetFigures, targetsIn } from "@/domain/clock-forms";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { closedPauses, dueSelect } from "./referral-due";
import { readTargets } from "./targets";
import { targetsVersion } from "./targets-version";

/**
 * Says how long each stage may take in a programme (working days). Every open clock of the programme follows at once; a
 * target that is the application's default is not kept as the programme's own. Refuses a page read before somebody
 * else's change.
 */
export async function changeTargets(actor: Actor, input: ClockTargetsInput): Promise<Outcome> {
  authorise(actor, "programme.manage");
  const { programmeId } = input;
  return asActor(actor, async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`select id from "Programme" where id = ${programmeId}::uuid for update`;
    if (held.length === 0) throw new NotVisible();
    if ((await targetsVersion(tx, programmeId)) !== input.version) return refused("errors.changedMeanwhile");
    const before = (await readTargets(tx)).ofProgramme(programmeId);
    const asked = targetsIn(input);
    const changed = clockStages.filter((stage) => !same(before[stage], asked[stage]));
    if (changed.length === 0) return done();

    await tx.clockTarget.deleteMany({ where: { programmeId, stage: { in: changed } } });
    await tx.clockTarget.createMany({
      data: changed
        .filter((stage) => !same(asked[stage], defaultTargets[stage]))
        .map((stage) => ({ programmeId, stage, ...asked[stage] })),
    });
    await moveDueDays(tx, programmeId);
    const facts = Object.fromEntries(changed.map((stage) => [stage, asked[stage].days]));
    await record(tx, actor, "programme.clocksChanged", { subjectId: programmeId }, { count: changed.length, ...facts });
    return done();
  });
}

const same = (one: Target, other: Target) => targetFigures.every((figure) => one[figure] === other[figure]);

/** The due days of the answers still owed are stored, because lists sort by them: worked out anew. */
async function moveDueDays(tx: Tx, programmeId: string) {
  const targets = await readTargets(tx);
  const rows = await tx.referral.findMany({
    where: {
      status: { in: ["SENT", "INFO_REQUESTED"] },
      sentAt: { not: null },
      toOrganisation: { agreements: { some: { programmeId } } },
    },
    orderBy: { id: "asc" },
    select: { ...dueSelect, toOrganisationId: true, urgency: true },
  });
  const moved = rows.flatMap((row) => {
    const sentOn = dayOf(row.sentAt ?? new Date(0));
    if (targets.programmeOf({ ...row, sentOn }) !== programmeId) return [];
    const { days } = targets.ofProgramme(programmeId)[answerStages[row.urgency]];
    return [{ id: row.id, dueOn: dueOnOf(sentOn, days, closedPauses(row), today()) }];
  });
  await tx.$executeRaw`
    update "Referral" r set "dueOn" = m.due_on
    from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ dueOn }) => dueOn)}::date[]) m (id, due_on)
    where r.id = m.id`;
}
