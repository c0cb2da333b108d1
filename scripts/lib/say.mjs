/** Something the reader of the terminal can put right: shown as one line, without a stack trace. */
export class Problem extends Error {}

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Prints one line. */
export const say = (line) => console.log(line);

/** Says that a step begins, every 15 s that it still goes on, and how long it took. */
export async function step(label, work) {
  const from = performance.now();
  say(`… ${label}`);
  const timer = setInterval(() => say(`… ${label}: still at it, ${seconds(from)}`), 15_000);
  try {
    const result = await work();
    say(`✓ ${label} (${seconds(from)})`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

const reasons = {
  ENOSPC: "The disk is full: free some space, then run the same command again.",
  EDQUOT: "Your disk quota is used up: free some space, then run the same command again.",
  EROFS: "The disk is read-only: run this from a folder that can be written.",
  53100: "The database's disk is full: free some space there, then run the same command again.",
};

/** The one line that says what went wrong and, where it is known, what to do about it. */
function reasonOf(error) {
  if (reasons[error?.code]) return reasons[error.code];
  if (error instanceof Problem) return error.message;
  if (/No space left on device|ENOSPC/.test(error?.message)) return reasons.ENOSPC;
  if (error?.code === "EACCES" || error?.code === "EPERM")
    return `No permission for ${error.path ?? error.message}: use a folder that you own, or make this one yours.`;
  return `Unexpected error: ${String(error?.message ?? error).split("\n")[0]} (run again with DEBUG=1 for details)`;
}

/** Prints the one line for an error (and all of it with DEBUG=1). */
export function complain(error) {
  if (process.env.DEBUG) console.error(error);
  console.error(`✗ ${reasonOf(error)}`);
}
