import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { parseQuery } from "@/lib/query";
import { getAgreement } from "@/server/internships/read-agreements";
import { requireActor } from "@/server/session";
import { CaseHistory } from "../../../case-history";
import { InternshipStatusTag, nameOf } from "../../words";
import { ScansCard } from "./scans-card";

const pageQuery = z.object({ problem: z.string().max(30).catch("") });

/** Page title. */
export const generateMetadata = titled("internship.agreement");

/** One convention: what it says, its scans, the internships under it, what happened. */
export default async function AgreementPage({
  params,
  searchParams,
}: PageProps<"/internships/agreements/[agreementId]">) {
  const actor = await requireActor();
  const agreement = await getAgreement(actor, idParam((await params).agreementId));
  if (!agreement) notFound();
  const { problem } = parseQuery(pageQuery, await searchParams);
  const t = await getTranslations("internship");
  const history = await getTranslations("history");
  const { id, number, host, promoter, internships } = agreement;
  return (
    <>
      <PageHeader
        title={host.name}
        eyebrow={t("agreements.number", { number })}
        trail={[
          { label: t("title"), href: "/internships" },
          { label: t("agreements.title"), href: "/internships/agreements" },
        ]}
        actions={
          <ButtonLink href={`/internships/agreements/${id}/document`} tone="secondary" icon="download" download>
            {t("papers.agreement")}
          </ButtonLink>
        }
      />
      <Columns
        main={
          <>
            <Card title={t("agreement")}>
              <SummaryList
                items={[
                  { term: t("promoter"), value: promoter.name },
                  { term: t("host"), value: host.name },
                  { term: t("agreements.representative"), value: agreement.hostRepresentative },
                  { term: t("agreements.signedOn"), value: formatDay(agreement.signedOn) },
                  { term: t("agreements.validTo"), value: formatDay(agreement.validTo) },
                ]}
              />
            </Card>
            <Card title={t("title")} flush={internships.length > 0}>
              <DataTable
                caption={t("list.caption")}
                hiddenCaption
                rows={internships}
                rowKey={(row) => row.id}
                empty={<p className="text-soft">{t("agreements.noInternships")}</p>}
                columns={[
                  {
                    key: "person",
                    header: t("person"),
                    rowHeader: true,
                    cell: (row) => <Link href={`/internships/${row.id}`}>{nameOf(row.person)}</Link>,
                  },
                  { key: "code", header: t("codeHeader"), cell: ({ code }) => code },
                  {
                    key: "period",
                    header: t("period"),
                    cell: ({ startsOn, endsOn }) => `${formatDay(startsOn)} – ${formatDay(endsOn)}`,
                  },
                  {
                    key: "status",
                    header: t("statusHeader"),
                    cell: ({ status }) => <InternshipStatusTag status={status} />,
                  },
                ]}
              />
            </Card>
          </>
        }
        aside={
          <>
            <ScansCard agreement={agreement} problem={problem} />
            <Card title={history("title")}>
              <CaseHistory events={agreement.history.rows} />
            </Card>
          </>
        }
      />
    </>
  );
}
