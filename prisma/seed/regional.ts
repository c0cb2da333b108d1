import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@/domain/permissions";
import type { Day } from "@/lib/clock";
import { formatDay, toDate, toDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import { typedCents } from "@/lib/money";
import { asSystem } from "@/server/db";
import { enterPlan } from "@/server/regional/enter-plan";
import { receiveRegionalList } from "@/server/regional/receive-list";
import type { Stage } from "./journeys";
import { made } from "./timeline";

/** Plans typed into the regional system, one of them varied since, and a list taken out of it that differs here and there. */
export function tellRegional({ time, solcoId }: Pick<Stage, "time" | "solcoId">, operator: Actor) {
  time.on(20, "18:00", async () => {
    const versions = await signedVersions(solcoId, time.daysAgo(20));
    for (const [index, { id: planVersionId, planId }] of versions.slice(0, 8).entries())
      made(
        await enterPlan(operator, {
          planId,
          planVersionId,
          enteredOn: time.daysAgo(20),
          protocol: `DEMO.2026.${1001 + index}`,
        }),
      );
  });
  time.on(1, "17:40", async () => {
    const path = join(tmpdir(), `ponte-demo-regional-${process.pid}.csv`);
    await writeFile(path, await listOf(solcoId));
    made(await receiveRegionalList(operator, { name: "elenco-regionale-dimostrativo.csv", path }));
    await rm(path, { force: true });
  });
}

const signedVersions = (solcoId: string, by: Day) =>
  asSystem("demo town", (tx) =>
    tx.planVersion.findMany({
      where: {
        status: "SIGNED",
        signedAt: { lt: toDate(by) },
        plan: { providerOrganisationId: solcoId, status: { in: ["SIGNED", "ACTIVE"] } },
      },
      orderBy: [{ plan: { signedAt: "desc" } }, { id: "asc" }],
      select: { id: true, planId: true },
    }),
  );

/** The list as it comes out of the regional system: what was entered, with a few things typed otherwise. */
async function listOf(solcoId: string) {
  const entries = await asSystem("demo town", (tx) =>
    tx.regionalEntry.findMany({
      where: { plan: { providerOrganisationId: solcoId } },
      orderBy: { protocol: "asc" },
      select: {
        protocol: true,
        plan: { select: { person: { select: { identifier: true } } } },
        planVersion: { select: { lines: { orderBy: [{ section: "asc" }, { position: "asc" }] } } },
      },
    }),
  );
  const rows = entries.flatMap(({ protocol, plan, planVersion }) =>
    planVersion.lines.map((line) => ({
      protocol,
      identifier: plan.person.identifier ?? "",
      service: `${line.serviceCode} ${line.serviceName}`,
      hours: line.unit === "HOUR" ? typedHours(line.quantity) : "",
      amount: typedCents(line.amountCents),
      from: formatDay(toDay(line.startsOn)),
      to: formatDay(toDay(line.endsOn)),
    })),
  );
  const [first, second, third] = [rows[4], rows[9], rows[13]];
  if (first?.hours) first.hours = typedHours(60);
  if (second) second.to = second.from;
  if (third) third.amount = "1,00";
  rows.splice(17, 1);
  rows.push({
    protocol: "DEMO.2026.1099",
    identifier: "BNCGFR72T01E897G",
    service: "L09 Coaching",
    hours: "10",
    amount: "340,00",
    from: "01/10/2026",
    to: "31/03/2027",
  });
  const header = ["Protocollo", "Codice fiscale", "Servizio", "Ore", "Importo", "Dal", "Al"];
  return [header, ...rows.map((row) => Object.values(row))].map((cells) => cells.join(";")).join("\r\n");
}
