import { type TableCell, type TableColumn, writeCsv, writeXlsx } from "@/lib/spreadsheet";

/** The two forms in which every table of the portal can be taken home. */
export const tableFormats = ["xlsx", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

const types: Record<TableFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** Bytes as a download that no browser opens, guesses at or keeps. */
export const download = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>) =>
  new Response(bytes, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });

/** A table as an Excel or CSV download; `title` names the file and the sheet, in the reader's language. */
export async function tableDownload(
  format: TableFormat,
  title: string,
  columns: readonly TableColumn[],
  rows: readonly TableCell[][],
) {
  const bytes = format === "xlsx" ? await writeXlsx(title, columns, rows) : writeCsv(columns, rows);
  return download(`${title}.${format}`, types[format], Uint8Array.from(bytes));
}
