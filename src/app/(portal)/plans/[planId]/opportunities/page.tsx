import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { nameOf } from "@/domain/person";
import { mostSuggested, suggestOpportunities } from "@/server/opportunities/suggest";
import { requireActor } from "@/server/session";
import { SuggestedOpportunitiesList } from "./suggested-opportunities";

/** Page title. */
export const generateMetadata = titled("opportunity.forPerson.all");

/** Every open opportunity for one person, up to fifty, those with the fewest obstacles first. */
export default async function PlanOpportunitiesPage({ params }: PageProps<"/plans/[planId]/opportunities">) {
  const actor = await requireActor();
  const planId = idParam((await params).planId);
  const suggested = await suggestOpportunities(actor, planId);
  if (!suggested) notFound();
  const { person, rows, considered } = suggested;
  const t = await getTranslations("opportunity.forPerson");
  return (
    <>
      <PageHeader
        title={t("pageTitle", { name: nameOf(person) })}
        lead={t("lead")}
        trail={[{ label: `PIP ${person.planCode}`, href: `/plans/${planId}` }]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <Card>
          <p className="mb-4 text-muted">
            {t("count", { considered, shown: considered > mostSuggested ? mostSuggested : 0 })}
          </p>
          <SuggestedOpportunitiesList planId={planId} rows={rows} />
        </Card>
      )}
    </>
  );
}
