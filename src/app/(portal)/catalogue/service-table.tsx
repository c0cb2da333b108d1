import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import type { BrowsedService } from "@/server/catalogue/browse-services";
import { Cost, Limits, Standard, VerificationMark } from "./service-figures";

/** The services of one area. */
export function ServiceTable({ area, services }: { area: string; services: BrowsedService[] }) {
  const t = useTranslations("catalogue");
  const adHoc = useTranslations("course")("adHoc");
  return (
    <Card
      title={area}
      aside={<span className="text-muted text-sm">{t("count", { count: services.length })}</span>}
      flush
    >
      <DataTable
        caption={area}
        hiddenCaption
        rows={services}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("service"),
            rowHeader: true,
            className: "lg:w-[34%]",
            cell: (service) => (
              <>
                <Link href={`/catalogue/${service.id}`}>{service.name}</Link>
                <span className="mt-0.5 flex items-center gap-2 font-normal text-muted text-sm">
                  {service.code}
                  {service.mandatory && <StatusTag tone="info">{t("mandatory")}</StatusTag>}
                  {service.course && <StatusTag tone="accent">{adHoc}</StatusTag>}
                </span>
              </>
            ),
          },
          {
            key: "mode",
            header: t("modeLabel"),
            className: "lg:w-[16%]",
            cell: ({ mode, payBasis }) => (
              <>
                {t(`mode.${mode}`)}
                <span className="block text-muted text-sm">{t(`payBasis.${payBasis}`)}</span>
              </>
            ),
          },
          {
            key: "limits",
            header: t("limits"),
            className: "lg:w-[16%]",
            cell: (service) => (
              <>
                <Limits service={service} />
                <span className="block text-muted text-sm">
                  <Standard service={service} />
                </span>
              </>
            ),
          },
          {
            key: "cost",
            header: t("cost"),
            numeric: true,
            cell: (service) => (
              <span className="inline-flex flex-col gap-1 lg:items-end">
                <span className="whitespace-nowrap font-semibold">
                  <Cost service={service} />
                </span>
                <span>
                  <VerificationMark verification={service.verification} />
                </span>
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
