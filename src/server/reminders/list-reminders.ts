import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { fixedBefore, stillToCall } from "@/domain/reminder";
import type { Prisma } from "@/generated/prisma/client";
import { canSendMail } from "../auth/mail";
import { asActor } from "../db";
import { recordRead } from "../history";

const most = 100;

/** The attendances whose people are to be reminded by telephone: within two days, no mail can reach them or theirs may not have arrived. */
export const toCall = (actor: Actor): Prisma.AttendanceWhereInput => ({
  status: "BOOKED",
  startsAt: stillToCall(),
  remindedAt: null,
  session: {
    status: "PLANNED",
    organisationId: actor.organisationId,
    createdAt: { lt: fixedBefore() },
    ...(actor.role === "EMPLOYMENT_OPERATOR" ? { operatorId: actor.id } : {}),
  },
  ...(canSendMail() ? { OR: [{ person: { email: null } }, { reminderTriedAt: { not: null } }] } : {}),
});

/** Whom to call about which appointment, the nearest first: an operator their own, a coordinator everybody's. Leaves a trace of reading; null for who holds no appointments. */
export const listReminders = (actor: Actor) =>
  asActor(actor, async (tx) => {
    if (!may(actor, "reminder.tick", { organisationId: actor.organisationId })) return null;
    const rows = await tx.attendance.findMany({
      where: toCall(actor),
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: most,
      select: {
        id: true,
        sessionId: true,
        personId: true,
        householdId: true,
        startsAt: true,
        reminderTriedAt: true,
        person: { select: { firstName: true, lastName: true, phone: true, language: true } },
        session: { select: { serviceName: true, operator: { select: { name: true } } } },
      },
    });
    const files = rows.map(({ personId, householdId }) => ({ personId, householdId }));
    await recordRead(tx, actor, "session", ...files);
    return rows;
  });
export type ReminderRow = NonNullable<Awaited<ReturnType<typeof listReminders>>>[number];
