import { stringify } from "csv-stringify/sync";

/**
 * A table for programs to read (RFC 4180): commas, decimal points, UTF-8 without a mark, the first row names the fields; an
 * empty cell is no value. A text that looks like a formula gets an apostrophe.
 */
export const writeOpenCsv = (fields: readonly string[], rows: readonly (string | number | null)[][]) =>
  stringify([[...fields], ...rows], {
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) as never },
  });
