import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import { parseQuery, withParams } from "@/lib/query";
import { listAgreements } from "@/server/internships/read-agreements";
import { requireActor } from "@/server/session";

const listQuery = z.object({ after: z.string().max(300).catch("") });

/** Page title. */
export const generateMetadata = titled("internship.agreements.title");

/** The conventions under which internships begin, those that hold longest first. */
export default async function AgreementsPage({ searchParams }: PageProps<"/internships/agreements">) {
  const actor = await requireActor();
  const { after } = parseQuery(listQuery, await searchParams);
  const list = await listAgreements(actor, after || null);
  if (!list) notFound();
  const t = await getTranslations("internship");
  const common = await getTranslations("common");
  const add = (
    <ButtonLink href="/internships/agreements/new" icon="plus">
      {t("agreements.new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("agreements.title")}
        lead={t("agreements.lead")}
        trail={[{ label: t("title"), href: "/internships" }]}
        actions={list.rows.length > 0 && add}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t("agreements.none")} icon="files" action={add} />
      ) : (
        <Card flush>
          <DataTable
            caption={t("agreements.title")}
            hiddenCaption
            rows={list.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "host",
                header: t("host"),
                rowHeader: true,
                cell: ({ id, host, number }) => (
                  <>
                    <Link href={`/internships/agreements/${id}`}>{host.name}</Link>
                    <span className="block font-normal text-muted text-sm">{t("agreements.number", { number })}</span>
                  </>
                ),
              },
              { key: "signed", header: t("agreements.signedOn"), cell: ({ signedOn }) => formatDay(signedOn) },
              {
                key: "valid",
                header: t("agreements.validTo"),
                cell: ({ validTo }) => (
                  <>
                    <span className="whitespace-nowrap">{formatDay(validTo)}</span>{" "}
                    {toDay(validTo) < today() && <StatusTag tone="quiet">{t("agreements.over")}</StatusTag>}
                  </>
                ),
              },
              { key: "by", header: t("agreements.representative"), cell: (row) => row.hostRepresentative },
              {
                key: "running",
                header: t("agreements.running"),
                numeric: true,
                cell: ({ _count }) => _count.internships,
              },
              {
                key: "scan",
                header: t("agreements.scan"),
                cell: ({ _count }) => (
                  <StatusTag tone={_count.attachments ? "success" : "warning"}>
                    {t(_count.attachments ? "agreements.hasScan" : "agreements.noScan")}
                  </StatusTag>
                ),
              },
            ]}
          />
          <Pagination
            label={common("pages")}
            previousHref={after ? "/internships/agreements" : undefined}
            nextHref={list.next ? withParams("/internships/agreements", { after: list.next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
