import { streamCsv, type TableCell, type TableColumn, writeCsv, writeXlsx } from "@/lib/spreadsheet";

/** The two forms in which every table of the portal can be taken home. */
export const tableFormats = ["xlsx", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

const types: Record<TableFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** Bytes as a download that no browser opens, guesses at or keeps. */
export const download = (name: string, type: string, bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>) =>
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

/**
 * A table of any length as CSV, sent while it is read: one lot in memory at a time, and none read ahead of who takes it. What
 * fails on the way breaks the download off, so that a file is whole or not there.
 */
export function streamedDownload(title: string, columns: readonly TableColumn[], lots: AsyncIterable<TableCell[][]>) {
  const written = streamCsv(columns, lots);
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await written.next();
        if (done) controller.close();
        else controller.enqueue(Uint8Array.from(value));
      },
      async cancel() {
        await written.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return download(`${title}.csv`, types.csv, body);
}
