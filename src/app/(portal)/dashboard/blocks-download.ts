import { getTranslations } from "next-intl/server";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { type TableFormat, tableDownload } from "../../table-download";
import type { Block } from "./report-lines";
import { reportTable } from "./report-table";

/** A view's figures as a file: the same texts, the same figures hidden. */
export async function blocksDownload(format: TableFormat, title: string, blocks: readonly Block[]) {
  const t = await getTranslations("dashboard");
  const { columns, rows } = reportTable(Object.fromEntries(blocks.map((block) => [block.key, block])), {
    chapter: (name) => t(`chapters.${name}`),
    unit: (name) => t(`unit.${name}`),
    header: (name) => t(`export.${name}`),
  });
  return tableDownload(format, `${title} ${formatDay(today()).replaceAll("/", "-")}`, columns, rows);
}
