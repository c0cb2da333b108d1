import { useTranslations } from "next-intl";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { Bars } from "./bars";
import { Chapter, HowCounted } from "./chapter";
import type { Report } from "./report";

/** Where the PIPs stand, and why some ended before their time. */
export function PlansChapter({ report: { states, endings }, filter }: { report: Report; filter: IndicatorFilter }) {
  const t = useTranslations("dashboard");
  return (
    <Chapter name="plans">
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
        <div>
          <Bars block={states} filter={filter} empty={t("noPlans")} />
          <div className="mt-3 text-sm">
            <HowCounted indicator="planStates" />
          </div>
        </div>
        <div>
          <Bars block={endings} filter={filter} empty={t("noEndings")} />
          <div className="mt-3 text-sm">
            <HowCounted indicator="endings" />
          </div>
        </div>
      </div>
    </Chapter>
  );
}
