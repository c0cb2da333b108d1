import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { catalogueQuery } from "@/domain/catalogue-filter";
import { oneOf, parseQuery } from "@/lib/query";
import type { TableCell, TableColumn } from "@/lib/spreadsheet";
import { browseServices } from "@/server/catalogue/browse-services";
import { requireActor } from "@/server/session";
import { hidden } from "../../../form-action";
import { tableDownload, tableFormats } from "../../../table-download";

/** The services a catalogue page shows, as a file: the same edition, section, search and filters. */
export async function GET(request: NextRequest) {
  const actor = await requireActor();
  const params = Object.fromEntries(request.nextUrl.searchParams);
  const schema = catalogueQuery.extend({ format: oneOf(tableFormats, "xlsx") });
  const { format, ...query } = parseQuery(schema, params);
  const { edition, services } = await hidden(browseServices(actor, query));
  const t = await getTranslations("catalogue");
  const common = await getTranslations("common");
  const columns: TableColumn[] = [
    { header: t("code"), width: 8 },
    { header: t("area") },
    { header: t("name"), width: 48 },
    { header: t("modeLabel") },
    { header: t("unitLabel"), width: 12 },
    { header: t("payBasisLabel") },
    { header: t("mandatory"), width: 12 },
    { header: t("minimum"), kind: "number" },
    { header: t("maximum"), kind: "number" },
    { header: t("standard"), kind: "number" },
    { header: t("unitCost"), kind: "cents" },
    { header: t("costNote") },
    { header: t("participantsMin"), kind: "number" },
    { header: t("participantsMax"), kind: "number" },
    { header: t("registerLabel") },
    { header: t("qualityStandard"), width: 40 },
    { header: t("lep"), width: 12 },
    { header: t("act") },
    { header: t("verificationLabel") },
    { header: t("validFrom"), kind: "day" },
    { header: t("validTo"), kind: "day" },
  ];
  const rows = services.map((service): TableCell[] => {
    const quantity = (value: number | null) => (value !== null && service.unit === "HOUR" ? value / 60 : value);
    return [
      service.code,
      service.area,
      service.name,
      t(`mode.${service.mode}`),
      t(`unit.${service.unit}`),
      t(`payBasis.${service.payBasis}`),
      common(service.mandatory ? "yes" : "no"),
      quantity(service.minQuantity),
      quantity(service.maxQuantity),
      quantity(service.standardQuantity),
      service.unitCostCents,
      service.unitCostCents === null ? common("unknownCost") : null,
      service.participantsMin,
      service.participantsMax,
      t(`register.${service.register}`),
      service.qualityStandard,
      service.lepCode,
      service.act,
      t(`verification.${service.verification}`),
      service.course?.validFrom ?? edition?.validFrom,
      service.course ? service.course.validTo : edition?.validTo,
    ];
  });
  return tableDownload(format, t("exportTitle", { edition: edition?.name ?? "" }), columns, rows);
}
