import "server-only";
import { mostPerRule } from "@/domain/today";
import { dayOf } from "@/lib/dates";
import { visibleTo } from "../plans/visible-to";
import { named, nameOf, type TodayRule } from "./rule";

/** Somebody called upon me in a discussion, and I have neither answered nor said that I saw it. */
export const mentioned: TodayRule = async (tx, actor) => {
  const rows = await tx.commentMention.findMany({
    where: { userId: actor.id, seenAt: null, comment: { plan: visibleTo(actor) } },
    orderBy: [{ comment: { createdAt: "asc" } }, { commentId: "asc" }],
    take: mostPerRule,
    select: {
      comment: {
        select: {
          id: true,
          createdAt: true,
          author: { select: { name: true } },
          plan: { select: { id: true, code: true, person: named } },
        },
      },
    },
  });
  return rows.map(({ comment: { id, createdAt, author, plan } }) => ({
    id,
    rule: "mentioned",
    href: `/plans/${plan.id}#comment-${id}`,
    subject: nameOf(plan.person),
    level: "soon",
    when: { kind: "since", day: dayOf(createdAt) },
    values: { code: plan.code, who: author.name },
  }));
};
