import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { standingOn } from "@/domain/catalogue";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { listEditions } from "@/server/catalogue/read-editions";
import { StandingTag } from "../../catalogue/service-figures";
import { requireAdministrator } from "../programmes/administrator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue.admin"))("title") };
}

/** Every edition of the basket, the drafts to decide on first. */
export default async function EditionsPage() {
  const actor = await requireAdministrator();
  const t = await getTranslations("catalogue.admin");
  const editions = await listEditions(actor);
  const importing = (
    <ButtonLink href="/admin/catalogue/import" icon="upload">
      {t("import")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={editions.length > 0 && importing} />
      <Card flush>
        <DataTable
          caption={t("title")}
          hiddenCaption
          rows={editions}
          rowKey={({ id }) => id}
          highlight={({ status }) => status === "DRAFT"}
          empty={
            <EmptyState title={t("none")} action={importing} icon="list">
              {t("noneHint")}
            </EmptyState>
          }
          columns={[
            {
              key: "name",
              header: t("name"),
              rowHeader: true,
              cell: ({ id, name }) => <Link href={`/admin/catalogue/${id}`}>{name}</Link>,
            },
            { key: "programme", header: t("programme"), cell: ({ programme }) => programme.name },
            {
              key: "validity",
              header: t("validity"),
              cell: ({ validFrom, validTo }) =>
                t("validityText", { from: formatDay(validFrom), to: validTo ? formatDay(validTo) : "none" }),
            },
            { key: "services", header: t("services"), numeric: true, cell: ({ _count }) => _count.services },
            {
              key: "standing",
              header: t("standing"),
              cell: (edition) => <StandingTag standing={standingOn(edition, today())} />,
            },
          ]}
        />
      </Card>
    </>
  );
}
