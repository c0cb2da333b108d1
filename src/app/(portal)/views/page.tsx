import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { may } from "@/domain/permissions";
import { readView, viewAddress, viewLists, viewsQuery } from "@/domain/saved-view";
import { parseQuery } from "@/lib/query";
import { requireActor } from "@/server/session";
import { listViews, type View } from "@/server/views/list-views";
import { openOnAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("savedView.title");

/** The views kept of a list: one's own to rename, share and remove, colleagues' to use. */
export default async function ViewsPage({ searchParams }: PageProps<"/views">) {
  const actor = await requireActor();
  if (!may(actor, "view.keep", { ownerId: actor.id })) notFound();
  const { list } = parseQuery(viewsQuery, await searchParams);
  const views = await listViews(actor, list);
  const t = await getTranslations("savedView");
  const back = viewLists[list].path;
  return (
    <>
      <PageHeader
        title={t("of", { list: t(`lists.${list}`) })}
        lead={t("lead")}
        trail={[{ label: t(`lists.${list}`), href: back }]}
      />
      {views.length === 0 ? (
        <EmptyState
          title={t("none")}
          icon="funnel"
          action={
            <ButtonLink href={back} tone="secondary">
              {t("toList")}
            </ButtonLink>
          }
        >
          {t("noneHint")}
        </EmptyState>
      ) : (
        <Card flush>
          <DataTable
            caption={t("of", { list: t(`lists.${list}`) })}
            hiddenCaption
            rows={views}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: t("name"),
                rowHeader: true,
                cell: (view) => (
                  <>
                    <Link href={viewAddress(list, view.query)} className="link font-semibold">
                      {view.name}
                    </Link>
                    {readView(list, view.query).lost.length > 0 && (
                      <span className="block font-normal text-sm text-warning-deep">{t("lost")}</span>
                    )}
                  </>
                ),
              },
              { key: "whose", header: t("whose"), cell: (view) => <Whose view={view} /> },
              { key: "opening", header: t("openingColumn"), cell: (view) => <Opening view={view} /> },
              { key: "actions", header: t("actions"), hiddenHeader: true, cell: (view) => <Deeds view={view} /> },
            ]}
          />
        </Card>
      )}
    </>
  );
}

async function Whose({ view: { own, shared, ownerName, left } }: { view: View }) {
  const t = await getTranslations("savedView");
  if (own) return <StatusTag tone={shared ? "info" : "quiet"}>{t(shared ? "ownShared" : "own")}</StatusTag>;
  return (
    <>
      {ownerName}
      {left && <span className="block text-muted text-sm">{t("ownerLeft")}</span>}
    </>
  );
}

async function Opening({ view: { id, opening, name } }: { view: View }) {
  const t = await getTranslations("savedView");
  return (
    <Form
      action={openOnAction}
      id={`open-${id}`}
      label={t("openingFor", { name })}
      className="flex flex-wrap items-center gap-3"
    >
      <HiddenField name="viewId" value={id} />
      <HiddenField name="on" value={opening ? "" : "on"} />
      {opening && <StatusTag tone="success">{t("isOpening")}</StatusTag>}
      <SubmitButton tone={opening ? "quiet" : "secondary"} small>
        {t(opening ? "stopOpening" : "makeOpening")}
      </SubmitButton>
    </Form>
  );
}

async function Deeds({ view: { id, own, removable, name } }: { view: View }) {
  const common = await getTranslations("common");
  return (
    <span className="flex flex-wrap gap-3">
      {own && (
        <ButtonLink href={`/views/${id}/edit`} tone="quiet" small icon="pencil">
          {common("edit")}
          <span className="sr-only">{name}</span>
        </ButtonLink>
      )}
      {removable && (
        <ButtonLink href={`/views/${id}/remove`} tone="quiet" small icon="delete">
          {common("remove")}
          <span className="sr-only">{name}</span>
        </ButtonLink>
      )}
    </span>
  );
}
