import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import { withParams } from "@/lib/query";
import { compareRegionalList } from "@/server/regional/read-lists";
import { requireActor } from "@/server/session";
import { comparisonRows } from "../comparison-rows";

/** The most differences a page shows; the file has them all. */
const mostShown = 500;

/** Page title. */
export const generateMetadata = titled("regional.compare.title");

/** One uploaded list beside the signed plans as they are now: what differs, person by person. */
export default async function RegionalComparisonPage({ params }: PageProps<"/plans/regional/[listId]">) {
  const actor = await requireActor();
  const list = await compareRegionalList(actor, idParam((await params).listId));
  if (!list) notFound();
  const t = await getTranslations("regional");
  const plan = await getTranslations("plan");
  const { pairs, missingThere, missingHere, unknown } = list.compared;
  const rows = comparisonRows(list, {
    line: (of) => t("compare.line", of),
    unknownAmount: t("compare.unknownAmount"),
    wholePlan: (count) => t("compare.wholePlan", { count }),
  });
  const equal = pairs.filter(({ differences }) => differences.length === 0).length;
  const file = (format: string) => withParams(`/plans/regional/${list.id}/export`, { format });
  return (
    <Stack>
      <PageHeader
        title={t("compare.title")}
        lead={t("compare.lead", {
          file: list.fileName,
          on: formatMoment(list.createdAt),
          name: list.uploadedBy.name,
        })}
        trail={[
          { label: plan("title"), href: "/plans" },
          { label: t("lists.title"), href: "/plans/regional" },
        ]}
        actions={<ExportLinks href={file} />}
      />
      <Card>
        <SummaryList
          columns={3}
          items={[
            { term: t("compare.rows"), value: String(list.rowCount) },
            { term: t("compare.equal"), value: String(equal) },
            { term: t("compare.differing"), value: String(pairs.length - equal) },
            { term: t("compare.missingThere"), value: String(missingThere.length) },
            { term: t("compare.missingHere"), value: String(missingHere.length) },
            { term: t("compare.unknown"), value: String(unknown.length) },
          ]}
        />
      </Card>
      {rows.length > mostShown && <Notice>{t("compare.cut", { shown: mostShown, all: rows.length })}</Notice>}
      {rows.length === 0 ? (
        <Notice tone="success">{t("compare.none")}</Notice>
      ) : (
        <Card title={t("compare.caption")} flush>
          <DataTable
            caption={t("compare.caption")}
            hiddenCaption
            rows={rows.slice(0, mostShown)}
            rowKey={({ key }) => key}
            columns={[
              {
                key: "person",
                header: t("compare.person"),
                rowHeader: true,
                cell: ({ planId, person }) =>
                  planId ? <Link href={`/plans/${planId}/regional`}>{person}</Link> : person,
              },
              { key: "service", header: t("compare.service"), cell: ({ service }) => service },
              {
                key: "kind",
                header: t("compare.what"),
                cell: ({ kind }) => (
                  <StatusTag tone={kind === "unknown" ? "quiet" : "warning"}>{t(`compare.kind.${kind}`)}</StatusTag>
                ),
              },
              { key: "there", header: t("compare.there"), cell: ({ there }) => there || "—" },
              { key: "here", header: t("compare.here"), cell: ({ here }) => here || "—" },
            ]}
          />
        </Card>
      )}
    </Stack>
  );
}
