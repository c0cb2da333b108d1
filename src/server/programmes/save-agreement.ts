import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { AgreementInput, UpdateAgreement } from "@/domain/programme";
import { formatDay, toDate } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { violates } from "../violations";

type Saved = Outcome<{ programmeId: string }>;

/** Enters a provider's convention with a measure. Cents. Refuses a second one with the same provider and dates outside the measure's. */
export async function createAgreement(actor: Actor, input: AgreementInput): Promise<Saved> {
  authorise(actor, "programme.manage");
  try {
    return await asActor(actor, async (tx) => {
      const provider = await tx.organisation.findFirst({
        where: { id: input.organisationId, kind: "PROVIDER", active: true },
        select: { id: true },
      });
      const programme = await datesOf(tx, input.programmeId);
      if (!provider || !programme) throw new NotVisible();
      if (outside(programme, input)) return outsideRefusal(programme);
      await tx.agreement.create({
        data: { programmeId: programme.id, organisationId: provider.id, ...written(input) },
        select: { id: true },
      });
      await record(
        tx,
        actor,
        "agreement.created",
        { subjectId: programme.id },
        { allocationCents: input.allocationCents },
      );
      return done({ programmeId: programme.id });
    });
  } catch (error) {
    if (violates(error, "Agreement_programmeId_organisationId_key"))
      return refused("programme.refusals.agreementExists");
    throw error;
  }
}

/** Changes a convention. Cents. Refuses an allocation below what is committed, dates outside the measure's, a page read before somebody else's change. */
export async function updateAgreement(actor: Actor, input: UpdateAgreement): Promise<Saved> {
  authorise(actor, "programme.manage");
  return asActor(actor, async (tx) => {
    const { agreementId: id, version } = input;
    const [known] = await tx.$queryRaw<{ programmeId: string; derogatedCents: bigint }[]>`
      select "programmeId", "derogatedCents" from "Agreement" where id = ${id}::uuid for update`;
    const programme = known && (await datesOf(tx, known.programmeId));
    if (!programme) throw new NotVisible();
    if (outside(programme, input)) return outsideRefusal(programme);
    const [changed] = await tx.agreement.updateManyAndReturn({
      where: { id, version, committedCents: { lte: BigInt(input.allocationCents) + known.derogatedCents } },
      data: { ...written(input), version: { increment: 1 } },
      select: { id: true },
    });
    if (!changed) return whyNot(tx, id, version);
    await record(
      tx,
      actor,
      "agreement.updated",
      { subjectId: programme.id },
      { allocationCents: input.allocationCents },
    );
    return done({ programmeId: programme.id });
  });
}

type Dates = { startsOn: Date; endsOn: Date };

const datesOf = (tx: Tx, id: string) =>
  tx.programme.findUnique({ where: { id }, select: { id: true, startsOn: true, endsOn: true } });

const outside = (programme: Dates, input: { validFrom: string; validTo: string }) =>
  toDate(input.validFrom) < programme.startsOn || toDate(input.validTo) > programme.endsOn;

const outsideRefusal = ({ startsOn, endsOn }: Dates) =>
  refused("programme.refusals.agreementOutside", { from: formatDay(startsOn), to: formatDay(endsOn) });

const written = (input: Omit<AgreementInput, "programmeId" | "organisationId">) => ({
  act: input.act,
  signedOn: toDate(input.signedOn),
  validFrom: toDate(input.validFrom),
  validTo: toDate(input.validTo),
  allocationCents: input.allocationCents,
});

async function whyNot(tx: Tx, id: string, version: number) {
  const found = await tx.agreement.findUnique({ where: { id }, select: { version: true, committedCents: true } });
  if (!found) throw new NotVisible();
  if (found.version !== version) return refused("errors.changedMeanwhile");
  return refused("programme.refusals.allocationBelowCommitted", { committed: formatCents(found.committedCents) });
}
