import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { withParams } from "@/lib/query";
import type { CandidacyPage } from "@/server/candidacies/get-candidacy";

/** What two yeses lead to: a contract to be recorded, an internship to be prepared. */
export async function NextCard({ candidacy }: { candidacy: CandidacyPage }) {
  const { id, status, plan, opportunity, ledToWork, writes } = candidacy;
  if (status !== "TAKEN" || !writes) return null;
  const t = await getTranslations("candidacy.next");
  const contract = withParams(`/plans/${plan.id}/outcomes/new`, { candidacy: id });
  const internship = withParams("/internships/new", { candidacy: id, plan: plan.id });
  const prepares = opportunity.kind === "INTERNSHIP";
  return (
    <Card title={t("title")}>
      {ledToWork ? (
        <p>{t("done")}</p>
      ) : (
        <>
          <p className="mb-4">{t("lead")}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={prepares ? internship : contract}>{t(prepares ? "internship" : "contract")}</ButtonLink>
            <ButtonLink href={prepares ? contract : internship} tone="secondary">
              {t(prepares ? "contract" : "internship")}
            </ButtonLink>
          </div>
        </>
      )}
    </Card>
  );
}
