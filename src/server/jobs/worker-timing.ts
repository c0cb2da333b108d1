import "server-only";
import { parseArgs } from "node:util";
import { type MailTiming, mailTiming } from "@/domain/mail";

/** How often the worker looks for what was left lying (milliseconds), and how it tries mails. */
export type WorkerTiming = { lookEveryMs: number; mail: MailTiming };

/** The usual times. */
export const workerTiming: WorkerTiming = { lookEveryMs: 30_000, mail: mailTiming };

const option = { type: "string" } as const;

/** The times a worker was begun with, in milliseconds: `--look-every 200 --mail-pauses 100,500 --mail-patience 900 --mail-lease 3000`; the usual ones where nothing is said. */
export function timingFrom(args: string[]): WorkerTiming {
  const { values } = parseArgs({
    args,
    options: { "look-every": option, "mail-pauses": option, "mail-patience": option, "mail-lease": option },
  });
  const { pausesMs, patienceMs, leaseMs } = mailTiming;
  return {
    lookEveryMs: Number(values["look-every"] ?? workerTiming.lookEveryMs),
    mail: {
      pausesMs: values["mail-pauses"]?.split(",").map(Number) ?? pausesMs,
      patienceMs: Number(values["mail-patience"] ?? patienceMs),
      leaseMs: Number(values["mail-lease"] ?? leaseMs),
    },
  };
}
