import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { tableDownload } from "@/app/table-download";
import { mostLines } from "@/domain/landlord-import";
import { today } from "@/lib/clock";
import { getList } from "@/server/landlord-imports/read-lists";
import { listRows } from "@/server/landlord-imports/read-rows";
import { requireActor } from "@/server/session";

/** What became of every line of a list, as an Excel file. */
export async function GET(_request: Request, { params }: RouteContext<"/households/import/[importId]/report">) {
  const actor = await requireActor();
  const list = await getList(actor, idParam((await params).importId));
  const page = list && (await listRows(actor, list.id, { size: mostLines }));
  if (!list || !page) notFound();
  const say = await getTranslations();
  const t = await getTranslations("landlordImport");
  const sentence = (key: string, values: unknown) => say(key as never, values as never) as string;
  const columns = [
    { header: t("review.row"), kind: "number" as const, width: 8 },
    { header: t("past.outcome") },
    { header: t("report.why"), width: 50 },
    { header: t("fields.contractCode") },
    { header: t("fields.holder"), width: 32 },
    { header: t("fields.identifier") },
    { header: t("fields.address"), width: 32 },
    { header: t("fields.rentDebt"), kind: "cents" as const },
    { header: t("fields.chargesDebt"), kind: "cents" as const },
    { header: t("fields.months"), kind: "number" as const },
    { header: t("fields.recordedOn"), kind: "day" as const },
    { header: t("review.problems"), width: 60 },
  ];
  const rows = page.rows.map(({ staged, ...row }) => {
    const { values, texts } = staged ?? {};
    const why = row.resultNote ?? row.reason?.key;
    return [
      row.number,
      row.result ? t(`result.${row.result}`) : "",
      why ? sentence(why, row.reason?.values) : "",
      texts?.contractCode,
      values ? `${values.lastName} ${values.firstName}` : texts?.holder,
      values?.identifier ?? texts?.identifier,
      [texts?.address, texts?.streetNumber].filter(Boolean).join(" "),
      values?.rentDebtCents,
      values?.chargesDebtCents,
      values?.months,
      values?.recordedOn,
      row.problems.map(({ field, key, values: given }) => `${t(`fields.${field}`)}: ${sentence(key, given)}`).join(" "),
    ];
  });
  return tableDownload("xlsx", t("report.fileTitle", { day: today() }), columns, rows);
}
