import "server-only";
import { isDue } from "@/domain/snapshot";
import { toDay } from "@/lib/dates";
import { asSystem, type Tx } from "../db";
import type { Whose } from "./draw-picture";
import { keepPicture } from "./keep-picture";
import { picturedMonths } from "./months";

/**
 * Takes every picture that is due and missing, the oldest first, each in a transaction of its own: the town's and that of
 * each organisation with cases. A month is due from the first working day of the next one, or once an officer took the town's. Whoever
 * does the same at the same moment takes nothing twice. Gives how many were taken.
 */
export async function takeDueSnapshots(signal?: AbortSignal) {
  const missing = await asSystem("snapshots", readMissing);
  let taken = 0;
  for (const { whose, month } of missing) {
    if (signal?.aborted) break;
    if (await asSystem("snapshots", (tx) => keepPicture(tx, null, whose, month))) taken += 1;
  }
  return taken;
}

async function readMissing(tx: Tx) {
  const months = await picturedMonths(tx);
  const kept = await tx.indicatorSnapshot.findMany({ select: { month: true, organisationId: true } });
  const known = new Set(kept.map(({ month, organisationId }) => `${toDay(month).slice(0, 7)} ${organisationId ?? ""}`));
  const organisations = await tx.organisation.findMany({
    where: {
      kind: { in: ["SOCIAL_SERVICE", "PROVIDER"] },
      active: true,
      OR: [{ households: { some: {} } }, { referralsTo: { some: { sentAt: { not: null } } } }],
    },
    orderBy: { id: "asc" },
    select: { id: true, kind: true },
  });
  const everybody: Whose[] = [null, ...organisations.map(({ id, kind }) => ({ id, kind }) as NonNullable<Whose>)];
  return months
    .filter((month) => isDue(month) || known.has(`${month} `))
    .flatMap((month) => everybody.map((whose) => ({ whose, month })))
    .filter(({ whose, month }) => !known.has(`${month} ${whose?.id ?? ""}`));
}
