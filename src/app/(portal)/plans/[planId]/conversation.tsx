import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { EmptyState } from "@/components/feedback/empty-state";
import { type Actor, may } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import type { PlanPage } from "@/server/plans/get-plan";
import { Thread } from "./thread";

type Props = { page: PlanPage; actor: Actor };

/** What Officina and SolCo tell each other about the plan: one thread on the whole, one on each line. */
export function Conversation({ page, actor }: Props) {
  const t = useTranslations("plan.comments");
  const { plan, content, comments, subject } = page;
  const talks = may(actor, "plan.comment", subject) && !among(ended, plan.status);
  const of = (key: string | null) => comments.filter(({ lineKey }) => lineKey === key);
  const known = new Set(content.lines.map(({ key }) => key));
  const gone = comments.filter(({ lineKey }) => lineKey && !known.has(lineKey));
  if (!talks && comments.length === 0)
    return (
      <Card title={t("title")} id="conversation">
        <EmptyState title={t("none")} icon="comment" />
      </Card>
    );
  return (
    <Card title={t("title")} id="conversation">
      <div className="flex flex-col divide-y divide-line">
        <Thread page={page} lineKey={null} title={t("whole")} comments={[...of(null), ...gone]} talks={talks} />
        {content.lines.map(({ key, name }) => (
          <Thread
            key={key}
            page={page}
            lineKey={key}
            title={t("line", { service: name })}
            comments={of(key)}
            talks={talks}
          />
        ))}
      </div>
    </Card>
  );
}
