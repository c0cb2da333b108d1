import type { Instrumentation } from "next";
import { describeError, log, pathWithoutValues } from "@/lib/log";

/** One line per request that broke, under the reference its reader was shown; no searched words, no typed values. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  log.error({
    event: "request.failed",
    digest,
    method: request.method,
    path: pathWithoutValues(request.path),
    route: context.routePath,
    kind: context.routeType,
    error: describeError(error),
  });
};
