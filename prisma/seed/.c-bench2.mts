import { asActor, asSystem, disconnect } from "@/server/db";
import { readFigures } from "@/server/zz-head/read-dashboard";
const u = await asSystem("x", (tx) => tx.user.findFirst({ where: { role: "MUNICIPAL_OFFICER" } }));
if (!u) throw 1;
const filter = { from: null, to: "2026-11-23", district: null, band: null, programmeId: null };
for (const round of [1, 2, 3]) { const t = performance.now(); try { await asActor(u, (tx) => readFigures(tx, { actor: u, filter })); } catch (e) { console.log(String(e).slice(0, 600)); } console.log(round, Math.round(performance.now() - t)); }
await disconnect();
