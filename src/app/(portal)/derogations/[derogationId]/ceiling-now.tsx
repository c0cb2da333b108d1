import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { DerogationPage } from "@/server/derogations/get-derogation";
import { CeilingMeters } from "../../plans/ceiling-meters";
import { useCeilingWords } from "../../plans/ceiling-words";

/** The ceiling as it stands with the text being written, and the plan it is about. */
export function CeilingNow({ page: { now, totalCents, plan, programmeEndsOn } }: { page: DerogationPage }) {
  const t = useTranslations("derogation");
  const words = useCeilingWords();
  const { programme } = plan;
  return (
    <Card title={t("page.ceilingNow")} aside={programme.verification === "DEMONSTRATION" && <DemonstrationMark />}>
      <CeilingMeters ceilings={[now.ceiling]} words={words} />
      <div className="mt-4">
        <SummaryList
          items={[
            { term: t("facts.plan"), value: formatCents(totalCents) },
            { term: t("facts.household"), value: plan.household.code },
            { term: t("facts.provider"), value: plan.providerOrganisation.name },
            {
              term: t("facts.programme"),
              value: `${programme.name}, ${t("card.until", { day: formatDay(programmeEndsOn) })}`,
            },
          ]}
        />
      </div>
    </Card>
  );
}
