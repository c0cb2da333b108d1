import "server-only";
import { dashboardQuery, filterOf } from "@/domain/indicator-filter";
import type { Actor } from "@/domain/permissions";
import type { Month } from "@/domain/register-month";
import { lastDayOf, readSnapshotFigures, type SnapshotFigure } from "@/domain/snapshot";
import { steadied } from "@/domain/steady-figures";
import { toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { conceal } from "../indicators/conceal";
import { readFigures } from "../indicators/read-figures";
import { districtFigures } from "./district-figures";
import { pictured } from "./pictured";

/** Whose cases a picture is about: the whole town's, for who reads statistics without the cases, or one organisation's own. */
export type Whose = { id: string; kind: "SOCIAL_SERVICE" | "PROVIDER" } | null;

const nobody = "00000000-0000-0000-0000-000000000000";
const roles = { SOCIAL_SERVICE: "SOCIAL_WORKER", PROVIDER: "PROVIDER_COORDINATOR" } as const;

/** Who stands for all the readers of a picture: figures are drawn with their eyes. */
const readerOf = (whose: Whose): Actor =>
  whose
    ? { id: nobody, role: roles[whose.kind], organisationId: whose.id }
    : { id: nobody, role: "MUNICIPAL_OFFICER", organisationId: nobody };

/**
 * The figures of a month as they stand in the cases now, up to its last day. The town's are concealed and held steady here, before
 * anything is kept: what may not be shown is nowhere in its picture. An organisation's are whole: whoever reads them reads its cases.
 */
export async function drawPicture(tx: Tx, whose: Whose, month: Month): Promise<SnapshotFigure[]> {
  const scope = { actor: readerOf(whose), filter: filterOf(dashboardQuery.parse({}), lastDayOf(month)) };
  const whole = pictured(conceal(await readFigures(tx, scope), whose === null));
  return whose ? whole : steadied([...whole, ...(await districtFigures(tx, scope))], await toldBefore(tx));
}

/** Every picture of the town that was told, whichever month was taken first. */
async function toldBefore(tx: Tx) {
  const rows = await tx.indicatorSnapshot.findMany({
    where: { organisationId: null },
    orderBy: { month: "asc" },
    select: { month: true, figures: true },
  });
  return rows.map(({ month, figures }) => ({
    month: toDay(month).slice(0, 7),
    figures: readSnapshotFigures(figures),
  }));
}
