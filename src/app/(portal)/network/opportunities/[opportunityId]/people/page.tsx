import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { peopleConsidered } from "@/server/opportunities/read-people";
import { mostSuggested, suggestPeople } from "@/server/opportunities/suggest";
import { requireActor } from "@/server/session";
import { SuggestedPeopleList } from "../suggested-people";

/** Page title. */
export const generateMetadata = titled("opportunity.suggestions.title");

/** Everybody who might be put forward for an opportunity, up to fifty, those with the fewest obstacles first. */
export default async function SuggestedPeoplePage({
  params,
}: PageProps<"/network/opportunities/[opportunityId]/people">) {
  const actor = await requireActor();
  const suggested = await suggestPeople(actor, idParam((await params).opportunityId));
  if (!suggested) notFound();
  const t = await getTranslations("opportunity.suggestions");
  const network = await getTranslations("network");
  const { opportunity, rows, considered } = suggested;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        trail={[
          { label: network("title"), href: "/network" },
          { label: opportunity.title, href: `/network/opportunities/${opportunity.id}` },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("none")} icon="user" />
      ) : (
        <Card>
          <p className="mb-4 text-muted">
            {t("count", { considered, shown: considered > mostSuggested ? mostSuggested : 0 })}{" "}
            {considered >= peopleConsidered && t("cut", { most: peopleConsidered })}
          </p>
          <SuggestedPeopleList suggested={suggested} />
        </Card>
      )}
    </>
  );
}
