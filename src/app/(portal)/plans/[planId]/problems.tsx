import { useTranslations } from "next-intl";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import type { PlanPage } from "@/server/plans/get-plan";

type Props = { page: PlanPage; writes: boolean };

/** What must still be put right before the signatures, each thing leading to its line in the composer. */
export function Problems({ page: { problems, plan }, writes }: Props) {
  const t = useTranslations();
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={t("plan.page.problems", { count: problems.length })}>
      <ul className="list-disc pl-5">
        {problems.map(({ key, values, lineKey }) => (
          <li key={key + (lineKey ?? JSON.stringify(values))}>
            {t(key as never, values as never)}{" "}
            {writes && (
              <Link href={`/plans/${plan.id}/compose${lineKey ? `#line-${lineKey}` : "#goals"}`}>
                {t("plan.page.toCompose")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
