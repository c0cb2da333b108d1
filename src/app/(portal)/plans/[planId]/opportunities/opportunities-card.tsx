import { getTranslations } from "next-intl/server";
import { CandidacyTag } from "@/app/(portal)/network/words";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import type { Actor } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { type CandidacyOfPlan, candidaciesOfPlan } from "@/server/candidacies/candidacies-of";
import { suggestOpportunities } from "@/server/opportunities/suggest";
import { SuggestedOpportunitiesList } from "./suggested-opportunities";

/** What a person was put forward for, and (for their work services) what might suit them. Nothing while there is neither. */
export async function OpportunitiesCard({ planId, actor }: { planId: string; actor: Actor }) {
  const candidacies = await candidaciesOfPlan(actor, planId);
  const suggested = await suggestOpportunities(actor, planId);
  if (candidacies.length === 0 && !suggested) return null;
  const t = await getTranslations("opportunity.forPerson");
  return (
    <Card
      title={t("title")}
      id="opportunities"
      actions={suggested && <Link href={`/plans/${planId}/opportunities`}>{t("all")}</Link>}
    >
      <div className="flex flex-col gap-5">
        <section>
          <h3 className="mb-2 font-semibold">{t("candidacies")}</h3>
          {candidacies.length === 0 && <p className="text-soft">{t("noneYet")}</p>}
          <ul className="flex flex-col divide-y divide-line">
            {candidacies.map((candidacy) => (
              <Line key={candidacy.id} candidacy={candidacy} />
            ))}
          </ul>
        </section>
        {suggested && (
          <section>
            <h3 className="mb-2 font-semibold">{t("suggested")}</h3>
            {suggested.rows.length === 0 && <p className="text-soft">{t("none")}</p>}
            <SuggestedOpportunitiesList planId={planId} rows={suggested.rows.slice(0, 2)} />
          </section>
        )}
      </div>
    </Card>
  );
}

async function Line({ candidacy: { id, status, interviewAt, opportunity } }: { candidacy: CandidacyOfPlan }) {
  const t = await getTranslations("candidacy.interview");
  return (
    <li className="flex flex-col items-start gap-1 py-3 first:pt-0 last:pb-0">
      <Link href={`/network/candidacies/${id}`}>{opportunity.title}</Link>
      <span className="text-muted text-sm">{opportunity.organisation.name}</span>
      {status === "INTERVIEW" && interviewAt && (
        <span className="text-sm">
          {t("title")}: {formatMoment(interviewAt)}
        </span>
      )}
      <CandidacyTag status={status} />
    </li>
  );
}
