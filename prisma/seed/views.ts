import type { Actor } from "@/domain/permissions";
import type { ViewList } from "@/domain/saved-view";
import { saveView } from "@/server/views/save-view";
import { made, type Timeline } from "./timeline";

type People = Record<"anna" | "sara" | "luca" | "elena", Actor>;

/** The lists that the demo town's people find again by name: some shared with their colleagues, one that opens by itself. */
export function tellViews(time: Timeline, { anna, sara, luca, elena }: People) {
  const keep = (days: number, who: Actor, list: ViewList, name: string, query: string, shared = true) =>
    time.on(days, "17:20", async () => made(await saveView(who, { list, name, query, shared, opening: false })));
  keep(200, anna, "households", "Sfratti a Lunetta", "tab=eviction&district=Lunetta");
  keep(150, anna, "households", "Debito alto, mai segnalati", "tab=unreferred&debtFrom=3000&sort=debt", false);
  keep(120, sara, "households", "Piani in ritardo, il debito più alto prima", "tab=late&sort=debt");
  keep(90, elena, "referrals", "Urgenti da affidare", "tab=toAssign&urgency=HIGH");
  keep(60, elena, "plans", "PIP che finiscono prima", "tab=running&sort=end");
  keep(30, luca, "people", "Le mie persone senza PIP", "tab=withoutPlan", false);
}
