import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { draftSteps } from "@/domain/household-draft";
import { may } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { listDrafts } from "@/server/households/drafts";
import { requireActor } from "@/server/session";

export const generateMetadata = titled("household.new.title");

/** Writing a new household: begin, or go on with one begun before. */
export default async function NewHouseholdPage() {
  const actor = await requireActor();
  if (!may(actor, "household.create")) notFound();
  const drafts = await listDrafts(actor);
  const t = await getTranslations("household");
  const begin = (
    <ButtonLink href="/households/new/start" icon="plus">
      {t("new.begin")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("new.title")}
        lead={t("new.lead")}
        trail={[{ label: t("title"), href: "/households" }]}
        actions={drafts.length > 0 && begin}
      />
      {drafts.length === 0 ? (
        <EmptyState title={t("new.noDrafts")} icon="pencil" action={begin}>
          {t("new.noDraftsHint")}
        </EmptyState>
      ) : (
        <Card title={t("new.drafts")} flush>
          <DataTable
            caption={t("new.drafts")}
            hiddenCaption
            rows={drafts}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "what",
                header: t("new.draft"),
                rowHeader: true,
                cell: ({ id, draft, step }) => (
                  <Link href={`/households/new/${id}/${draftSteps[Math.min(step, draftSteps.length) - 1]}`}>
                    {[draft.members[0]?.values.lastName, draft.members[0]?.values.firstName]
                      .filter(Boolean)
                      .join(" ") ||
                      draft.tenancy?.address ||
                      t("new.unnamed")}
                  </Link>
                ),
              },
              {
                key: "step",
                header: t("new.reached"),
                cell: ({ step }) => t(`new.steps.${draftSteps[Math.min(step, draftSteps.length) - 1] ?? "tenancy"}`),
              },
              { key: "saved", header: t("new.saved"), cell: ({ updatedAt }) => formatMoment(updatedAt) },
              {
                key: "discard",
                header: t("new.discard"),
                hiddenHeader: true,
                cell: ({ id }) => <Link href={`/households/new/${id}/discard`}>{t("new.discard")}</Link>,
              },
            ]}
          />
        </Card>
      )}
    </>
  );
}
