import "server-only";
import { remindedToday } from "@/domain/reminder";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { asSystem } from "../db";
import { record } from "../history";

const atOnce = 500;
const reason = "appointment reminder";

const open = (): Prisma.AttendanceWhereInput => ({
  status: "BOOKED",
  startsAt: remindedToday(),
  remindedAt: null,
  reminderTriedAt: null,
  session: { status: "PLANNED" },
  person: { email: { not: null } },
});

/** The attendances whose people are to be mailed today and were not yet, in the order of their appointments. */
export const dueReminders = () =>
  asSystem(reason, async (tx) => {
    const orderBy: Prisma.AttendanceOrderByWithRelationInput[] = [{ startsAt: "asc" }, { id: "asc" }];
    const rows = await tx.attendance.findMany({ where: open(), orderBy, take: atOnce, select: { id: true } });
    return rows.map(({ id }) => id);
  });

/** Takes one reminder for oneself before it is mailed, and reads what it says; null when it is not to be sent any more, or somebody else took it. */
export const claimReminder = (id: string) =>
  asSystem(reason, async (tx) => {
    const { count } = await tx.attendance.updateMany({
      where: { AND: [{ id }, open()] },
      data: { reminderTriedAt: now() },
    });
    if (count === 0) return null;
    return tx.attendance.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        sessionId: true,
        planId: true,
        personId: true,
        householdId: true,
        person: { select: { firstName: true, language: true, email: true } },
        session: {
          select: {
            startsAt: true,
            endsAt: true,
            mode: true,
            place: true,
            room: true,
            site: { select: { name: true, address: true, city: true } },
            organisation: { select: { name: true, phone: true } },
          },
        },
      },
    });
  });
/** A reminder as it is mailed. */
export type Reminder = NonNullable<Awaited<ReturnType<typeof claimReminder>>>;

/** Writes down that the mail left. */
export const reminded = ({ id, sessionId, planId, personId, householdId }: Reminder) =>
  asSystem(reason, async (tx) => {
    await tx.attendance.updateMany({ where: { id, remindedAt: null }, data: { remindedAt: now() } });
    await record(tx, null, "session.reminded", { sessionId, planId, personId, householdId }, { way: "MAIL" });
  });

/** Gives a reminder back whose mail surely never left, so that a later run sends it. */
export const giveBack = ({ id }: Reminder) =>
  asSystem(reason, (tx) =>
    tx.attendance.updateMany({ where: { id, remindedAt: null }, data: { reminderTriedAt: null } }),
  );
