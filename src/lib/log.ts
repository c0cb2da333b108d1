import pino from "pino";

const secret = ["password", "passwordHash", "newPassword", "currentPassword", "token", "cookie", "authorization"];

/** The program's log: one JSON line per thing worth knowing, without secrets. LOG_LEVEL says how much of it. */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secret.flatMap((name) => [name, `*.${name}`]), censor: "[omitted]" },
});

/** An address without what was asked after its "?", and without the token of a personal link or calendar: searches hold names and codici fiscali, links hold secrets. */
export function pathWithoutValues(address: string) {
  const [whole = "", query] = address.split("?", 2);
  const path = whole.replace(/^\/(p|calendar)\/[^/]+/, "/$1/[token]");
  const names = query ? [...new Set(new URLSearchParams(query).keys())].join("&") : "";
  return names ? `${path}?${names}` : path;
}

/** What may be said of an error without repeating what somebody typed: its kind and where it happened, and a database error's code. */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  // The message of a failed query repeats its values.
  const message = code || error.name.startsWith("Prisma") ? undefined : error.message.slice(0, 300);
  const stack = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8)
    .map((line) => line.trim());
  return { kind: error.name, code, message, stack };
}
