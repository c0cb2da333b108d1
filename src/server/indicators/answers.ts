import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Scope } from "./scope";

const { sql } = Prisma;

/** The figures about the answers owed to referrals. */
export type AnswerFigure = "answered" | "answeredLate" | "unanswered" | "overdue";

/** Which referrals each of them counts: late is after the day the answer was due. */
export const answerWhich = (scope: Scope): Record<AnswerFigure, Prisma.Sql> => ({
  answered: sql`decided_on is not null`,
  answeredLate: sql`coalesce(decided_on > due_on, false)`,
  unanswered: sql`(decided_on is null and not withdrawn)`,
  overdue: sql`coalesce(decided_on is null and not withdrawn and due_on < ${scope.filter.to}::date, false)`,
});

/** So many referrals, about so many people. */
export type AnswerCount = { referrals: number; people: number };

/** How many referrals were sent and answered, how many answers came late; how many wait, how many of them beyond their day. */
export const countAnswers = (scope: Scope) => {
  const which = { sent: sql`true`, ...answerWhich(scope) };
  return Prisma.join(
    Object.entries(which).map(
      ([figure, condition]) => sql`
        select ${figure} as figure, count(*)::int as referrals, count(distinct person_id)::int as people from sent where ${condition}`,
    ),
    " union all ",
  );
};

/** One of those lines. */
export type AnswerRow = AnswerCount & { figure: AnswerFigure | "sent" };

/** The answers owed to referrals. */
export function answersOf(rows: AnswerRow[]): Record<AnswerFigure | "sent", AnswerCount> {
  const of = (figure: AnswerFigure | "sent") => {
    const { referrals, people } = rows.find((row) => row.figure === figure) ?? { referrals: 0, people: 0 };
    return { referrals, people };
  };
  return {
    sent: of("sent"),
    answered: of("answered"),
    answeredLate: of("answeredLate"),
    unanswered: of("unanswered"),
    overdue: of("overdue"),
  };
}
