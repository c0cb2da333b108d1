import "server-only";

/** Whether the database refused a write because of this constraint, index or trigger message: how a race shows itself to the one who lost it. */
export function violates(error: unknown, name: string): boolean {
  if (!(error instanceof Error)) return false;
  const details = "meta" in error ? JSON.stringify(error.meta) : "";
  return `${error.message} ${details}`.includes(name) || ("cause" in error && violates(error.cause, name));
}
