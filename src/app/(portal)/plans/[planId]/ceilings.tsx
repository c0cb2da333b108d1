import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { ceilingBroken } from "@/domain/ceilings";
import type { PlanPage } from "@/server/plans/get-plan";
import { CeilingMeters } from "../ceiling-meters";
import { useCeilingWords } from "../ceiling-words";

/** How close the plan brings the three ceilings to their limits. */
export function Ceilings({ page: { ceilings } }: { page: PlanPage }) {
  const t = useTranslations("plan.ceilings");
  const words = useCeilingWords();
  if (ceilings.length === 0) return null;
  return (
    <Card title={t("title")}>
      <CeilingMeters ceilings={ceilings} words={words} />
      {ceilingBroken(ceilings) && (
        <Notice tone="danger" className="mt-4">
          {t("overNotice")}
        </Notice>
      )}
    </Card>
  );
}
