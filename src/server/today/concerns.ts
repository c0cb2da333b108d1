import "server-only";
import { levelSince, mostPerRule } from "@/domain/today";
import { today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** Working days within which a concern should be read (a default of this application). */
const patience = 1;

/** Something came out of an appointment about somebody of my households, and I have not said that I read it. */
export const concernToRead: TodayRule = async (tx, actor) => {
  const rows = await tx.note.findMany({
    where: {
      attendanceId: { not: null },
      readAt: null,
      audience: { in: ["OFFICINA", "SHARED"] },
      household: { organisationId: actor.organisationId, caseOwnerId: actor.id },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      householdId: true,
      createdAt: true,
      person: named,
      author: { select: { organisation: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, householdId, createdAt, person, author }) => ({
    id,
    rule: "concernToRead",
    href: `/households/${householdId}#notes`,
    subject: person ? nameOf(person) : "",
    level: levelSince(dayOf(createdAt), patience, today()) === "late" ? "late" : "soon",
    when: { kind: "since", day: dayOf(createdAt) },
    values: { provider: author.organisation.name },
  }));
};
