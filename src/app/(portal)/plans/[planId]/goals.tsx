import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import type { PlanPage } from "@/server/plans/get-plan";

/** What the person wants to reach, in order. */
export function Goals({ page: { content } }: { page: PlanPage }) {
  const t = useTranslations("plan.page");
  return (
    <Card title={t("goals")}>
      {content.goals.length === 0 ? (
        <p className="text-soft">{t("noGoals")}</p>
      ) : (
        <ol className="flex list-decimal flex-col gap-2 pl-6 marker:font-semibold marker:text-primary">
          {content.goals.map(({ key, text }) => (
            <li key={key} className="max-w-prose whitespace-pre-line pl-1">
              {text}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
