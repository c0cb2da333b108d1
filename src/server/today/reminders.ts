import "server-only";
import { mostPerRule } from "@/domain/today";
import { toCall } from "../reminders/list-reminders";
import { named, nameOf, type TodayRule } from "./rule";

/** People of my appointments within two days whom no mail reminds: to be called. */
export const toRemind: TodayRule = async (tx, actor) => {
  const rows = await tx.attendance.findMany({
    where: toCall(actor),
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, startsAt: true, person: { select: { ...named.select, phone: true } } },
  });
  return rows.map(({ id, startsAt, person }) => ({
    id,
    rule: "toRemind",
    href: "/agenda/reminders",
    subject: nameOf(person),
    level: "soon",
    when: { kind: "at", moment: startsAt },
    values: { phone: person.phone ?? "none" },
  }));
};
