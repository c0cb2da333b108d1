/** A command's answer, as far as why it refused. */
type Answer = { ok: boolean; reason?: { key: string; values?: object } };

/** Why a command refused; "done" when it did not. */
export const reasonOf = (outcome: Answer) => (outcome.ok ? "done" : outcome.reason?.key);
