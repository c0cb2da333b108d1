import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import type { Conversation } from "@/server/comments/get-conversation";
import type { PlanPage } from "@/server/plans/get-plan";
import { TalkLinks } from "./talk-links";

/** What the person wants to reach, in order. */
export function Goals({ page: { content }, conversation }: { page: PlanPage; conversation?: Conversation }) {
  const t = useTranslations("plan.page");
  return (
    <Card title={t("goals")} id="goals">
      {content.goals.length === 0 ? (
        <p className="text-soft">{t("noGoals")}</p>
      ) : (
        <ol className="flex list-decimal flex-col gap-2 pl-6 marker:font-semibold marker:text-primary">
          {content.goals.map(({ key, text }) => (
            <li key={key} className="max-w-prose whitespace-pre-line pl-1">
              {text}
              {conversation && <TalkLinks conversation={conversation} goalKey={key} name={text} />}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
