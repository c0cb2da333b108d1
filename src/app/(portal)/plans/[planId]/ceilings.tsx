import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { ceilingBroken } from "@/domain/ceilings";
import { ceilingCodes } from "@/domain/derogation";
import { type Actor, may } from "@/domain/permissions";
import type { PlanPage } from "@/server/plans/get-plan";
import { CeilingMeters } from "../ceiling-meters";
import { useCeilingWords } from "../ceiling-words";

type Props = { page: PlanPage; actor: Actor };

/** How close the plan brings the three ceilings to their limits; over one, the way to ask the Comune for a derogation. */
export function Ceilings({ page: { plan, subject, ceilings, stage }, actor }: Props) {
  const t = useTranslations("plan.ceilings");
  const words = useCeilingWords();
  const derogation = useTranslations("derogation.card");
  if (ceilings.length === 0) return null;
  // What is committed already was signed within its limits, whatever has expired since.
  const broken = ceilingBroken(ceilings.filter(({ thisPlanCents }) => thisPlanCents > plan.committedCents));
  return (
    <Card title={t("title")}>
      <CeilingMeters ceilings={ceilings} words={words} />
      {broken && (
        <Notice tone="danger" className="mt-4">
          {t("overNotice")}
          {stage && may(actor, "derogation.request", subject) && (
            <p className="mt-3">
              <ButtonLink href={`/plans/${plan.id}/derogations/new?ceiling=${ceilingCodes[broken.kind]}`} small>
                {derogation("ask")}
              </ButtonLink>
            </p>
          )}
        </Notice>
      )}
    </Card>
  );
}
