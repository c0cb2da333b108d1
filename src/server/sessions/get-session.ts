import "server-only";
import type { Actor } from "@/domain/permissions";
import { firstDayOf, monthOf } from "@/domain/register-month";
import { toDate } from "@/lib/dates";
import { asActor } from "../db";
import { recordRead } from "../history";
import { notesVisibleTo } from "../households/visibility";
import { participantsVisibleTo, visibleTo } from "./visible-to";

/** One appointment with the people this reader may see; null when it is none of theirs. Leaves a trace of reading for each person shown. */
export function getSession(actor: Actor, id: string) {
  return asActor(actor, async (tx) => {
    const session = await tx.session.findFirst({
      where: { AND: [{ id }, visibleTo(actor)] },
      select: {
        id: true,
        organisationId: true,
        version: true,
        status: true,
        serviceCode: true,
        serviceName: true,
        startsAt: true,
        endsAt: true,
        mode: true,
        place: true,
        siteId: true,
        room: true,
        seriesId: true,
        courseEdition: { select: { id: true, number: true } },
        content: true,
        cancelReason: true,
        supersededBy: { select: { id: true, startsAt: true } },
        supersedes: { select: { id: true, startsAt: true } },
        operator: { select: { id: true, name: true } },
        site: { select: { name: true, address: true, city: true } },
        attachments: {
          where: { kind: "REGISTER_SHEET" },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          take: 50,
          select: { id: true, fileName: true, createdAt: true, uploadedBy: { select: { name: true } } },
        },
        attendances: {
          where: participantsVisibleTo(actor),
          orderBy: [{ person: { lastName: "asc" } }, { id: "asc" }],
          select: {
            id: true,
            version: true,
            status: true,
            absenceReason: true,
            minutes: true,
            note: true,
            correctionReason: true,
            recordedAt: true,
            planId: true,
            personId: true,
            householdId: true,
            recordedBy: { select: { name: true } },
            person: { select: { firstName: true, lastName: true } },
            plan: {
              select: {
                code: true,
                status: true,
                referrerOrganisation: { select: { name: true } },
                providerOrganisation: { select: { name: true } },
              },
            },
            corrections: { orderBy: [{ correctedAt: "desc" }, { id: "desc" }], take: 20, select: correction },
            confirmations: { orderBy: { attendanceVersion: "desc" }, take: 1, select: confirmation },
            concerns: {
              where: notesVisibleTo(actor),
              orderBy: [{ createdAt: "asc" }, { id: "asc" }],
              take: 20,
              select: { id: true, audience: true, body: true, readAt: true, readBy: { select: { name: true } } },
            },
          },
        },
      },
    });
    const files = session?.attendances.map(({ personId, householdId }) => ({ personId, householdId })) ?? [];
    await recordRead(tx, actor, "session", ...files);
    if (!session) return null;
    const month = toDate(firstDayOf(monthOf(session.startsAt)));
    const closed = { organisationId: session.organisationId, month, reopenedAt: null };
    return { ...session, monthClosed: (await tx.registerLock.count({ where: closed })) > 0 };
  });
}

const correction = {
  id: true,
  status: true,
  absenceReason: true,
  minutes: true,
  note: true,
  recordedAt: true,
  reason: true,
  correctedAt: true,
  recordedBy: { select: { name: true } },
  correctedBy: { select: { name: true } },
} as const;
const confirmation = { attendanceVersion: true, method: true, signerName: true, confirmedAt: true } as const;
export type SessionDetail = NonNullable<Awaited<ReturnType<typeof getSession>>>;
