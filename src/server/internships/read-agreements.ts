import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { listEvents } from "../history";
import { employers } from "../outcomes/employers";

const pageSize = 25;
const manages = (actor: Actor) => may(actor, "internshipAgreement.manage", { organisationId: actor.organisationId });

/** One page of the conventions of this promoter, those that hold longest first; null for who does not manage them. */
export async function listAgreements(actor: Actor, after: string | null) {
  if (!manages(actor)) return null;
  const cursor = decodeCursor(after);
  const since = cursor && new Date(String(cursor[0]));
  return asActor(actor, async (tx) => {
    const rows = await tx.internshipAgreement.findMany({
      where: {
        AND: [
          { promoterId: actor.organisationId },
          cursor && since && !Number.isNaN(since.getTime()) ? afterCursor("validTo", "desc", since, cursor[1]) : {},
        ],
      },
      orderBy: [{ validTo: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      select: {
        id: true,
        number: true,
        signedOn: true,
        validTo: true,
        hostRepresentative: true,
        host: { select: { name: true } },
        _count: { select: { internships: { where: { status: "ACTIVE" } }, attachments: true } },
      },
    });
    return toPage(rows, pageSize, (row) => [row.validTo.toISOString(), row.id]);
  });
}

/** One convention with its scans, its internships and its history; null when it is another's. */
export async function getAgreement(actor: Actor, id: string) {
  if (!manages(actor)) return null;
  return asActor(actor, async (tx) => {
    const agreement = await tx.internshipAgreement.findFirst({
      where: { id, promoterId: actor.organisationId },
      select: {
        id: true,
        number: true,
        signedOn: true,
        validTo: true,
        hostRepresentative: true,
        promoter: { select: { name: true, taxCode: true, operatorCode: true, email: true, phone: true } },
        host: {
          select: {
            name: true,
            taxCode: true,
            email: true,
            phone: true,
            sites: {
              where: { active: true },
              orderBy: { name: "asc" },
              take: 5,
              select: { name: true, address: true, city: true },
            },
          },
        },
        attachments: {
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          select: { id: true, fileName: true, sizeBytes: true, createdAt: true },
        },
        internships: {
          orderBy: [{ startsOn: "desc" }, { id: "desc" }],
          take: 100,
          select: {
            id: true,
            code: true,
            status: true,
            startsOn: true,
            endsOn: true,
            person: { select: { firstName: true, lastName: true } },
          },
        },
      },
    });
    return agreement && { ...agreement, history: await listEvents(tx, actor, { subjectId: id }) };
  });
}
export type AgreementPage = NonNullable<Awaited<ReturnType<typeof getAgreement>>>;

/** Who may host internships promoted by this organisation; null for who does not manage them. */
export const listHosts = (actor: Actor) =>
  manages(actor)
    ? asActor(actor, async (tx) => (await employers(tx)).filter(({ id }) => id !== actor.organisationId))
    : Promise.resolve(null);
