import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { withParams } from "@/lib/query";
import type { Workload } from "@/server/today/workloads";

/** Who of the provider follows how many people: what a coordinator weighs before giving out the next one. */
export function WorkloadCard({ workloads }: { workloads: Workload[] }) {
  const t = useTranslations("today.workloads");
  const handover = useTranslations("closure.handover");
  return (
    <Card
      title={t("title")}
      flush
      actions={
        <Link href="/plans/handover" className="link">
          {handover("link")}
        </Link>
      }
    >
      <DataTable
        caption={t("title")}
        hiddenCaption
        rows={workloads}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "operator",
            header: t("operator"),
            rowHeader: true,
            cell: ({ id, name }) => <Link href={withParams("/referrals", { tab: "open", who: id })}>{name}</Link>,
          },
          { key: "people", header: t("people"), numeric: true, cell: ({ people }) => people },
          { key: "plans", header: t("plans"), numeric: true, cell: ({ plans }) => plans },
        ]}
      />
    </Card>
  );
}
