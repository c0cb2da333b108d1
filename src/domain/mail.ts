import type { MailStatus } from "@/generated/prisma/enums";

/**
 * How mails are tried, in milliseconds: the pauses before each new try, how long the mail server may be silent, and after how
 * long a mail somebody took on and never finished counts as cut short (more than a whole try may last).
 */
export type MailTiming = { pausesMs: readonly number[]; patienceMs: number; leaseMs: number };

const minute = 60_000;

/** One, five, thirty minutes, two hours, six hours: a mail server that was down overnight finds everything waiting (defaults of this application). */
export const mailTiming: MailTiming = {
  pausesMs: [minute, 5 * minute, 30 * minute, 120 * minute, 360 * minute],
  patienceMs: 20_000,
  leaseMs: 3 * minute,
};

/** When a mail tried so many times is tried again; null when it was tried enough. */
export function nextTry(attempts: number, at: Date, { pausesMs }: MailTiming) {
  const pause = pausesMs[attempts - 1];
  return pause === undefined ? null : new Date(at.getTime() + pause);
}

/** The states of a mail, in the order in which an administrator looks at them. */
export const mailStatuses = [
  "DEAD",
  "UNCERTAIN",
  "PENDING",
  "SENDING",
  "SENT",
  "DROPPED",
] as const satisfies MailStatus[];

/** Why an administrator gives up a mail. */
export const dropReasons = ["wrongAddress", "leftService", "toldOtherwise", "noLongerNeeded"] as const;
