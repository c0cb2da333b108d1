import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { nameOf } from "@/domain/person";
import { formatDay, formatMoment } from "@/lib/dates";
import type { OpportunityPage } from "@/server/opportunities/get-opportunity";
import { CandidacyTag } from "../../words";

/** Who was put forward, as far as this reader may know. */
export async function CandidaciesCard({ opportunity: { candidacies } }: { opportunity: OpportunityPage }) {
  const t = await getTranslations("opportunity");
  const words = await getTranslations("candidacy");
  return (
    <Card title={t("candidacies")} id="candidacies" flush={candidacies.length > 0}>
      <DataTable
        caption={t("candidacies")}
        hiddenCaption
        rows={candidacies}
        rowKey={({ id }) => id}
        empty={<p className="text-soft">{t("noCandidacies")}</p>}
        columns={[
          {
            key: "person",
            header: t("person"),
            rowHeader: true,
            cell: ({ id, person }) => <Link href={`/network/candidacies/${id}`}>{nameOf(person)}</Link>,
          },
          { key: "since", header: t("since"), cell: ({ proposedAt }) => formatDay(proposedAt) },
          {
            key: "interview",
            header: words("interview.title"),
            cell: ({ interviewAt }) => interviewAt && formatMoment(interviewAt),
          },
          { key: "status", header: t("status"), cell: ({ status }) => <CandidacyTag status={status} /> },
        ]}
      />
    </Card>
  );
}
