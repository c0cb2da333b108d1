import { describeError, log } from "@/lib/log";
import { readiness } from "@/server/readiness";

/** Whether this node can serve: its database answers and has every migration this version needs. */
export async function GET() {
  const state = await readiness().catch((error: unknown) => {
    log.warn({ event: "not-ready", error: describeError(error) });
    return { ready: false, database: "unreachable" as const, missingMigrations: [] };
  });
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
