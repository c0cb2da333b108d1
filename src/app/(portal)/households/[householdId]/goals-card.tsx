import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import type { HouseholdFile } from "@/server/households/file";
import { GoalStatusTag, SupportStatusTag } from "./accompaniment-words";

type Props = { household: HouseholdFile; edits: boolean };
type Goal = HouseholdFile["goals"][number];

/** The household's plan: what it wants to reach, with the day, what is being done for it, and what came of it. */
export function GoalsCard({ household, edits }: Props) {
  const t = useTranslations("accompaniment.goals");
  const base = `/households/${household.id}/goals`;
  const open = household.goals.filter(({ status }) => status === "OPEN");
  const ended = household.goals.filter(({ status }) => status !== "OPEN");
  return (
    <Card id="goals" title={t("title")} actions={edits && <Link href={`${base}/new`}>{t("add")}</Link>}>
      {household.goals.length === 0 ? (
        <p className="text-muted">{t("nothing")}</p>
      ) : (
        <ol className="divide-y divide-line">
          {[...open, ...ended].map((goal) => (
            <GoalRow key={goal.id} household={household} goal={goal} edits={edits} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function GoalRow({ household, goal, edits }: Props & { goal: Goal }) {
  const t = useTranslations("accompaniment.goals");
  const base = `/households/${household.id}`;
  const { id, body, dueOn, status, result, endedOn } = goal;
  const open = status === "OPEN";
  const overdue = open && dueOn !== null && toDay(dueOn) < today();
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="max-w-prose whitespace-pre-line font-semibold">{body}</p>
        <GoalStatusTag status={status} />
      </div>
      <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
        {open
          ? dueOn
            ? t("dueOn", { day: formatDay(dueOn) })
            : t("noDay")
          : t("endedOn", { day: formatDay(endedOn) })}
        {overdue && <StatusTag tone="warning">{t("overdue")}</StatusTag>}
      </p>
      {result && (
        <p className="mt-1 max-w-prose whitespace-pre-line text-soft">
          <strong>{t("result")}:</strong> {result}
        </p>
      )}
      <GoalActions household={household} goalId={id} />
      {edits && (
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
          {(open ? (["edit", "end"] as const) : (["reopen"] as const)).map((deed) => (
            <Link key={deed} href={`${base}/goals/${id}${deed === "edit" ? "" : `/${deed}`}`}>
              {t(deed)}
              <span className="sr-only">: {body.slice(0, 60)}</span>
            </Link>
          ))}
          {open && (
            <Link href={`${base}/support/new?goal=${id}`}>
              {t("addAction")}
              <span className="sr-only">: {body.slice(0, 60)}</span>
            </Link>
          )}
        </p>
      )}
    </li>
  );
}

function GoalActions({ household, goalId }: { household: HouseholdFile; goalId: string }) {
  const t = useTranslations("household.support");
  const actions = household.supportActions.filter((action) => action.goalId === goalId);
  if (actions.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 border-line border-s-4 ps-3">
      {actions.map(({ id, kind, carriedBy, status }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={`/households/${household.id}/support/${id}`}>{t(`kinds.${kind}`)}</Link>
          <span className="text-muted text-sm">{carriedBy}</span>
          <SupportStatusTag status={status} />
        </li>
      ))}
    </ul>
  );
}
