import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { listEvents, recordRead } from "../history";
import { subjectOf, subjectSelect } from "../plans/visible-to";
import { visibleTo } from "./visible-to";

const organisation = {
  name: true,
  taxCode: true,
  operatorCode: true,
  email: true,
  phone: true,
} as const;

/** One internship with its project, dossier and history; leaves a trace of the reading. Null when out of sight. */
export async function getInternship(actor: Actor, id: string) {
  return asActor(actor, async (tx) => {
    const row = await tx.internship.findFirst({
      where: { AND: [{ id }, visibleTo(actor)] },
      include: {
        agreement: {
          select: {
            id: true,
            number: true,
            signedOn: true,
            validTo: true,
            hostRepresentative: true,
            hostId: true,
            host: { select: organisation },
            promoter: { select: organisation },
          },
        },
        plan: { select: { ...subjectSelect(actor), id: true, code: true, status: true, referralId: true } },
        person: {
          select: { firstName: true, lastName: true, identifier: true, birthDate: true, birthPlace: true, phone: true },
        },
        site: { select: { name: true, address: true, city: true } },
        promoterTutor: { select: { name: true, email: true } },
        dossier: {
          orderBy: { month: "asc" },
          include: {
            recordedBy: { select: { name: true } },
            attachment: { select: { id: true, title: true, fileName: true } },
          },
        },
      },
    });
    if (!row || !may(actor, "internship.read", subjectOf(row.plan))) return null;
    await recordRead(tx, actor, "internship", { householdId: row.householdId, personId: row.personId });
    const line =
      row.lineKey &&
      (await tx.planLine.findFirst({
        where: { key: row.lineKey, planVersion: { planId: row.planId, status: "SIGNED" } },
        select: { serviceName: true },
      }));
    const attachments = await tx.attachment.findMany({
      where: { planId: row.planId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
      select: { id: true, title: true, fileName: true },
    });
    return {
      ...row,
      startsOn: toDay(row.startsOn),
      endsOn: toDay(row.endsOn),
      endedOn: row.endedOn && toDay(row.endedOn),
      dossier: row.dossier.map((entry) => ({ ...entry, month: toDay(entry.month) })),
      line: line || null,
      attachments,
      writes: may(actor, "internship.write", subjectOf(row.plan)),
      history: await listEvents(tx, actor, { subjectId: id }),
    };
  });
}
export type InternshipPage = NonNullable<Awaited<ReturnType<typeof getInternship>>>;
