import "server-only";
import { defaultTargets, type Targets } from "@/domain/clock";
import type { Day } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import type { Tx } from "../db";

/** A referral, as far as it belongs to a measure. */
type Referred = { toOrganisationId: string; sentOn: Day };

/**
 * The targets of every measure, read once: a handful of rows. A plan has those of its measure; a referral those of the measure
 * whose convention with its provider held when it was sent, the one signed last if there are several; else the defaults.
 */
export async function readTargets(tx: Tx) {
  const rows = await tx.clockTarget.findMany({
    select: { programmeId: true, stage: true, days: true, warnDays: true, coordinatorDays: true, comuneDays: true },
  });
  const agreements = await tx.agreement.findMany({
    orderBy: [{ signedOn: "desc" }, { id: "desc" }],
    select: { programmeId: true, organisationId: true, validFrom: true, validTo: true },
  });
  const programmeOf = ({ toOrganisationId, sentOn }: Referred) =>
    agreements.find(
      ({ organisationId, validFrom, validTo }) =>
        organisationId === toOrganisationId && toDay(validFrom) <= sentOn && sentOn <= toDay(validTo),
    )?.programmeId ?? null;
  const known = new Map<string | null, Targets>();
  const ofProgramme = (programmeId: string | null): Targets => {
    const before = known.get(programmeId);
    if (before) return before;
    const own = rows
      .filter((row) => row.programmeId === programmeId)
      .map(({ stage, programmeId: _of, ...target }) => [stage, target]);
    const targets: Targets = { ...defaultTargets, ...Object.fromEntries(own) };
    known.set(programmeId, targets);
    return targets;
  };
  return {
    programmeOf,
    ofProgramme,
    ofReferral: (referral: Referred) => ofProgramme(programmeOf(referral)),
    every: [defaultTargets, ...new Set(rows.map((row) => row.programmeId))].map((one) =>
      typeof one === "string" ? ofProgramme(one) : one,
    ),
  };
}
/** Those targets. */
export type ReadTargets = Awaited<ReturnType<typeof readTargets>>;
