import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { type Message, refused } from "@/lib/outcome";
import { asSystem } from "../db";

// The limiter's own SQL, sent through the one door to the database.
const storeClient = {
  query: ({ text, values }: { text: string; values: unknown[] }) =>
    asSystem("rate limit", async (tx) => {
      const found = await tx.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
      const rows = found.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }));
      return { rows, rowCount: rows.length };
    }),
};

const quarterHour = 15 * 60;
const limiter = (keyPrefix: string, points: number, duration = quarterHour) =>
  new RateLimiterPostgres({
    storeClient,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    blockDuration: duration,
  });

// An office's people share one address, so it may fail oftener than one account.
const limiters = {
  signInByMail: limiter("sign-in-mail", 5),
  signInByAddress: limiter("sign-in-address", 60),
  resetByMail: limiter("reset-mail", 3, 4 * quarterHour),
  resetByAddress: limiter("reset-address", 30, 4 * quarterHour),
  linkByAddress: limiter("link-address", 30),
  passwordByUser: limiter("password-user", 5),
  // A link is locked for good after five wrong answers; this only slows whoever asks on.
  personLinkByLink: limiter("person-link", 10),
  personLinkByAddress: limiter("person-link-address", 30),
  // Calendar programs come back every quarter of an hour or so, those of one office from one address.
  calendarByFeed: limiter("calendar-feed", 60),
  calendarByAddress: limiter("calendar-address", 60),
};

/** What may only be tried so often, and whose tries are counted together (a mail, an address, a user). */
export type Attempt = readonly [what: keyof typeof limiters, whose: string];

// Whom it is about is of no use to whoever reads the counters.
const keyOf = (whose: string) => createHash("sha256").update(whose.toLowerCase()).digest("base64url");

/** Counts one more try of each kind; the sentence that says how many minutes to wait when one is used up. Safe however many try at once. */
export async function countAttempts(attempts: readonly Attempt[]): Promise<Message | null> {
  let wait = 0;
  for (const [what, whose] of attempts) {
    const milliseconds = await limiters[what].consume(keyOf(whose)).then(
      () => 0,
      (refusal: unknown) => {
        if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
        throw refusal;
      },
    );
    wait = Math.max(wait, milliseconds);
  }
  return wait > 0 ? refused("errors.tooManyAttempts", { minutes: Math.ceil(wait / 60_000) }).reason : null;
}

/** Takes back a try that turned out to be honest: a person who signs in at last starts again from none. */
export async function forgiveAttempts(attempts: readonly Attempt[]) {
  for (const [what, whose] of attempts) {
    if (what.endsWith("ByAddress")) await limiters[what].reward(keyOf(whose));
    else await limiters[what].delete(keyOf(whose));
  }
}
