import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { tableDownload, tableFormats } from "@/app/table-download";
import { regionalSections } from "@/domain/regional";
import { oneOf, parseQuery } from "@/lib/query";
import type { TableColumn } from "@/lib/spreadsheet";
import { getRegional } from "@/server/regional/get-regional";
import { requireActor } from "@/server/session";
import { regionalLine } from "../regional-line";

const exportQuery = z.object({ format: oneOf(tableFormats, "xlsx") });

/** The signed plan in the order and columns of the regional form, as a file. */
export async function GET(request: Request, { params }: RouteContext<"/plans/[planId]/regional/export">) {
  const actor = await requireActor();
  const { format } = parseQuery(exportQuery, Object.fromEntries(new URL(request.url).searchParams));
  const page = await getRegional(actor, idParam((await params).planId), true);
  if (!page) notFound();
  const t = await getTranslations("regional");
  const { typeOf, periodOf, minutesOf } = regionalLine((count) => t("results", { count }));
  const columns: TableColumn[] = [
    { header: t("columns.section") },
    { header: t("columns.type"), width: 44 },
    { header: t("columns.period") },
    { header: t("columns.deliverer") },
    { header: t("columns.thirdParties") },
    { header: t("columns.hours"), kind: "minutes" },
    { header: t("columns.amount"), kind: "cents" },
  ];
  const rows = regionalSections(page.content.lines).flatMap(({ section, lines }) =>
    lines.map((line) => [
      t(`section.${section}`),
      typeOf(line),
      periodOf(line),
      line.deliverer,
      line.thirdParties,
      minutesOf(line),
      line.amountCents,
    ]),
  );
  return tableDownload(format, t("file", { code: page.code }), columns, rows);
}
