import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { bandsOf, type UpdateProgramme } from "@/domain/programme";
import type { AidBand } from "@/generated/prisma/enums";
import { formatDay, toDate } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { violates } from "../violations";

/** The states of a plan that holds money of its measure. */
const holding = ["SIGNED", "ACTIVE", "SUSPENDED", "COMPLETED"] as const;

/** A change that cannot stand, told with the figure it runs against; rolls back what was written before it. */
class Unsound extends Error {
  constructor(readonly outcome: ReturnType<typeof refused>) {
    super(outcome.reason.key);
  }
}

/**
 * Changes a measure. Refuses: a fund below what signatures have committed, a band's ceiling below the dearest signed PIP
 * in it, leaving out a band or days that living PIPs stand on, a page read before somebody else's change. Cents.
 */
export async function updateProgramme(actor: Actor, input: UpdateProgramme): Promise<Outcome<{ programmeId: string }>> {
  authorise(actor, "programme.manage");
  const { programmeId: id } = input;
  try {
    return await asActor(actor, async (tx) => {
      const [held] = await tx.$queryRaw<{ derogatedCents: bigint }[]>`
        select "derogatedCents" from "Programme" where id = ${id}::uuid for update`;
      const mostCommitted = BigInt(input.fundCents) + (held?.derogatedCents ?? 0n);
      const [changed] = await tx.programme.updateManyAndReturn({
        where: { id, version: input.version, committedCents: { lte: mostCommitted } },
        data: {
          code: input.code,
          name: input.name,
          act: input.act,
          startsOn: toDate(input.startsOn),
          endsOn: toDate(input.endsOn),
          fundCents: input.fundCents,
          verification: input.verification,
          active: input.active,
          version: { increment: 1 },
        },
        select: { id: true },
      });
      if (!changed) return whyNot(tx, id, input.version);
      await replaceBands(tx, id, input);
      await withinDates(tx, id, input);
      await record(tx, actor, "programme.updated", { subjectId: id }, { fundCents: input.fundCents });
      return done({ programmeId: id });
    });
  } catch (error) {
    if (error instanceof Unsound) return error.outcome;
    if (violates(error, "Programme_code_key")) return refused("programme.refusals.codeTaken", { code: input.code });
    throw error;
  }
}

async function whyNot(tx: Tx, id: string, version: number) {
  const found = await tx.programme.findUnique({ where: { id }, select: { version: true, committedCents: true } });
  if (!found) throw new NotVisible();
  if (found.version !== version) return refused("errors.changedMeanwhile");
  return refused("programme.refusals.fundBelowCommitted", { committed: formatCents(found.committedCents) });
}

/** Plans are signed under the lock this update already holds on the measure, so what is read here stays true until the end. */
async function replaceBands(tx: Tx, programmeId: string, input: UpdateProgramme) {
  // What a derogation lets a plan spend over its ceiling does not hold the ceiling up.
  const dearest = await tx.$queryRaw<{ aidBand: AidBand; committed: number }[]>`
    select p."aidBand", max(p."committedCents" - coalesce(d.granted, 0))::int as committed
    from "Plan" p left join lateral (
      select sum(d."grantedCents") as granted from "Derogation" d
      where d."planId" = p.id and d.ceiling = 'PERSON' and d.status in ('APPROVED', 'PARTLY_APPROVED')) d on true
    where p."programmeId" = ${programmeId}::uuid and p.status::text = any(${[...holding]})
    group by p."aidBand"`;
  const bands = bandsOf(input);
  for (const { aidBand, committed } of dearest) {
    const limits = bands.find((band) => band.aidBand === aidBand);
    if (!limits) throw new Unsound(refused("programme.refusals.bandInUse", { band: aidBand }));
    if (limits.ceilingCents !== null && limits.ceilingCents < committed)
      throw new Unsound(
        refused("programme.refusals.ceilingBelowCommitted", {
          band: aidBand,
          committed: formatCents(committed),
        }),
      );
  }
  await tx.programmeBand.deleteMany({ where: { programmeId } });
  await tx.programmeBand.createMany({ data: bands.map((band) => ({ programmeId, ...band })) });
}

async function withinDates(tx: Tx, programmeId: string, input: UpdateProgramme) {
  const { _min, _max } = await tx.plan.aggregate({
    where: { programmeId, status: { in: [...holding] } },
    _min: { startsOn: true },
    _max: { endsOn: true },
  });
  const { startsOn, endsOn } = { startsOn: _min.startsOn, endsOn: _max.endsOn };
  if (startsOn && endsOn && (startsOn < toDate(input.startsOn) || endsOn > toDate(input.endsOn)))
    throw new Unsound(refused("programme.refusals.plansOutside", { from: formatDay(startsOn), to: formatDay(endsOn) }));
}
