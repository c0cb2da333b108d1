import "server-only";
import { mostPerRule } from "@/domain/today";
import type { TodayRule } from "./rule";

/** The last files opened, and by whom: what the privacy officer looks over first. */
export const latestAccess: TodayRule = async (tx) => {
  const rows = await tx.fileRead.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: mostPerRule,
    select: {
      id: true,
      at: true,
      page: true,
      actor: { select: { name: true, organisation: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, at, page, actor }) => ({
    id,
    rule: "latestAccess",
    href: "/privacy",
    subject: actor.name,
    level: "waiting",
    when: { kind: "at", moment: at },
    values: { organisation: actor.organisation.name, page },
  }));
};
