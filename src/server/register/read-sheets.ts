import "server-only";
import { type Actor, may } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { storage } from "../attachments/storage";
import { asActor, type Tx } from "../db";
import { recordEach, recordRead } from "../history";
import { visibleTo } from "../sessions/visible-to";

const sheetSession = {
  id: true,
  organisationId: true,
  serviceCode: true,
  serviceName: true,
  startsAt: true,
  endsAt: true,
  mode: true,
  place: true,
  room: true,
  content: true,
  status: true,
  operator: { select: { name: true } },
  site: { select: { name: true, address: true, city: true } },
  organisation: { select: { name: true } },
  attendances: {
    where: { status: { not: "CANCELLED" } },
    orderBy: [{ person: { lastName: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      status: true,
      minutes: true,
      recordedAt: true,
      planId: true,
      personId: true,
      householdId: true,
      person: { select: { firstName: true, lastName: true } },
      plan: { select: { code: true } },
    },
  },
} satisfies Prisma.SessionSelect;

/** An appointment with everybody in it, for who keeps its register; each person's file leaves its trace. Null for everybody else. */
async function sessionOf(tx: Tx, actor: Actor, sessionId: string) {
  const session = await tx.session.findFirst({
    where: { AND: [{ id: sessionId }, visibleTo(actor)] },
    select: sheetSession,
  });
  if (!session || !may(actor, "session.write", session)) return null;
  const files = session.attendances.map(({ personId, householdId }) => ({ personId, householdId }));
  await recordRead(tx, actor, "session", ...files);
  return session;
}

const casesOf = ({ id, attendances }: SheetSession, subjectId?: string) =>
  attendances.map(({ planId, personId, householdId }) => ({ sessionId: id, planId, personId, householdId, subjectId }));

/** What the sheet of an appointment says, to be signed by who was there. Its making leaves a trace. Null for who does not keep the register. */
export const getSheet = (actor: Actor, sessionId: string) =>
  asActor(actor, async (tx) => {
    const session = await sessionOf(tx, actor, sessionId);
    if (session) await recordEach(tx, actor, "register.sheetPrinted", casesOf(session));
    return session;
  });
/** An appointment as its sheet tells it. */
export type SheetSession = NonNullable<Awaited<ReturnType<typeof sessionOf>>>;

/** A scanned sheet with its bytes, each download leaving its trace. Null when it is not there, out of sight, or no longer what it was. */
export async function downloadSheet(actor: Actor, sessionId: string, attachmentId: string) {
  const found = await asActor(actor, async (tx) => {
    const session = await sessionOf(tx, actor, sessionId);
    const sheet =
      session &&
      (await tx.attachment.findFirst({
        where: { id: attachmentId, sessionId, kind: "REGISTER_SHEET" },
        select: { id: true, fileName: true, mimeType: true, sha256: true },
      }));
    if (sheet) await recordEach(tx, actor, "attachment.downloaded", casesOf(session, sheet.id));
    return sheet;
  });
  const bytes = found && (await storage().get(found.sha256));
  return found && bytes && { fileName: found.fileName, mimeType: found.mimeType, bytes };
}
