import "server-only";
import type { CreateAccreditation, EditAccreditation } from "@/domain/organisation";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";

type Entry = Omit<CreateAccreditation, "organisationId">;

/** Notes an entry of a regional register. Refuses a site of another body. */
export async function createAccreditation(
  actor: Actor,
  { organisationId, ...entry }: CreateAccreditation,
): Promise<Outcome> {
  authorise(actor, "organisation.manage");
  return asActor(actor, async (tx) => {
    const body = await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } });
    if (!body) throw new NotVisible();
    if (!(await siteFits(tx, organisationId, entry))) return refused("admin.refusals.noSuchSite");
    await tx.accreditation.create({ data: { organisationId, ...toRow(entry) }, select: { id: true } });
    await record(tx, actor, "accreditation.added", { subjectId: organisationId }, factsOf(entry));
    return done();
  });
}

/** Puts an entry right: its days, its act, its status. What was delivered while it held stays delivered. */
export async function editAccreditation(
  actor: Actor,
  { organisationId, accreditationId, version, ...entry }: EditAccreditation,
): Promise<Outcome> {
  authorise(actor, "organisation.manage");
  return asActor(actor, async (tx) => {
    if (!(await siteFits(tx, organisationId, entry))) return refused("admin.refusals.noSuchSite");
    const { count } = await tx.accreditation.updateMany({
      where: { id: accreditationId, organisationId, version },
      data: { ...toRow(entry), version: { increment: 1 } },
    });
    if (count === 0) {
      const there = await tx.accreditation.count({ where: { id: accreditationId, organisationId } });
      if (there === 0) throw new NotVisible();
      return refused("errors.changedMeanwhile");
    }
    await record(tx, actor, "accreditation.edited", { subjectId: organisationId }, factsOf(entry));
    return done();
  });
}

const siteFits = async (tx: Tx, organisationId: string, { siteId }: Entry) =>
  siteId === null || (await tx.site.count({ where: { id: siteId, organisationId } })) > 0;

const toRow = ({ validFrom, validTo, ...entry }: Entry) => ({
  ...entry,
  validFrom: toDate(validFrom),
  validTo: validTo && toDate(validTo),
});

const factsOf = ({ register, status, validFrom, validTo }: Entry) => ({
  register,
  status,
  validFromOn: validFrom,
  validToOn: validTo,
});
