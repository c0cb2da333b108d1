import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { listProgrammes } from "@/server/programmes/read-programmes";
import { requireAdministrator } from "./administrator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programme"))("title") };
}

/** Every measure, with what is left of its fund. */
export default async function ProgrammesPage() {
  const actor = await requireAdministrator();
  const t = await getTranslations("programme");
  const programmes = await listProgrammes(actor);
  const open = (
    <ButtonLink href="/admin/programmes/new" icon="plus">
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={programmes.length > 0 && open} />
      <Card flush>
        <DataTable
          caption={t("title")}
          hiddenCaption
          rows={programmes}
          rowKey={(programme) => programme.id}
          empty={
            <EmptyState title={t("none")} action={open}>
              {t("noneHint")}
            </EmptyState>
          }
          columns={[
            {
              key: "name",
              header: t("name"),
              rowHeader: true,
              cell: (programme) => (
                <>
                  <Link href={`/admin/programmes/${programme.id}`}>{programme.name}</Link>
                  <span className="block font-normal text-muted text-sm">{programme.code}</span>
                </>
              ),
            },
            {
              key: "period",
              header: t("period"),
              cell: ({ startsOn, endsOn }) => t("periodText", { from: formatDay(startsOn), to: formatDay(endsOn) }),
            },
            { key: "fund", header: t("fund"), numeric: true, cell: ({ fundCents }) => formatCents(fundCents) },
            {
              key: "committed",
              header: t("committed"),
              numeric: true,
              cell: ({ committedCents }) => formatCents(committedCents),
            },
            {
              key: "left",
              header: t("left"),
              numeric: true,
              cell: ({ fundCents, committedCents }) => formatCents(fundCents - committedCents),
            },
            {
              key: "agreements",
              header: t("agreements"),
              cell: ({ _count }) => (
                <span className="text-sm">
                  {t("count.agreements", { count: _count.agreements })},{" "}
                  {t("count.editions", { count: _count.editions })}
                </span>
              ),
            },
            {
              key: "status",
              header: t("status"),
              cell: ({ active, verification }) => (
                <span className="flex flex-wrap gap-1">
                  <StatusTag tone={active ? "success" : "quiet"}>{t(active ? "open" : "shut")}</StatusTag>
                  {verification !== "VERIFIED" && (
                    <StatusTag tone="warning">{t(`verifications.${verification}`)}</StatusTag>
                  )}
                </span>
              ),
            },
          ]}
        />
      </Card>
    </>
  );
}
