/** A table was asked for that is longer than one file may be. */
export class TooManyRows extends Error {
  override name = "TooManyRows";
  constructor(readonly limit: number) {
    super(`more than ${limit} rows`);
  }
}

/** The rows, unless there are more than one file may hold: then none, rather than a file that silently lacks some. */
export function atMost<Row>(rows: Row[], limit: number): Row[] {
  if (rows.length > limit) throw new TooManyRows(limit);
  return rows;
}
