import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { formatMoment } from "@/lib/dates";
import type { CandidacyPage } from "@/server/candidacies/get-candidacy";

/** When and where the person meets the company. */
export async function InterviewCard({ candidacy }: { candidacy: CandidacyPage }) {
  const t = await getTranslations("candidacy.interview");
  const { id, interviewAt, interviewPlace, moves } = candidacy;
  return (
    <Card
      title={t("title")}
      actions={
        moves.includes("interview") && (
          <ButtonLink small tone="secondary" icon="calendar" href={`/network/candidacies/${id}/interview`}>
            {t(interviewAt ? "move" : "set")}
          </ButtonLink>
        )
      }
    >
      {interviewAt ? (
        <p>{t("when", { at: formatMoment(interviewAt), place: interviewPlace ?? "" })}</p>
      ) : (
        <p className="text-soft">{t("none")}</p>
      )}
    </Card>
  );
}
