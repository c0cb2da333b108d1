import "server-only";
import { type Actor, authorise, may } from "@/domain/permissions";
import { firstDayOf, type Month, monthAfter } from "@/domain/register-month";
import { differencesOf, readSnapshotFigures, type SnapshotFigure } from "@/domain/snapshot";
import type { Prisma } from "@/generated/prisma/client";
import { toDate, toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { readsWithoutCases } from "../indicators/read-figures";
import { drawPicture, type Whose } from "./draw-picture";
import { contentHashOf } from "./keep-picture";
import { picturedMonths } from "./months";

/** Whose picture this person reads: the town's without the cases, or that of their own organisation. */
const whoseOf = (actor: Actor): Whose =>
  readsWithoutCases(actor)
    ? null
    : { id: actor.organisationId, kind: actor.role === "SOCIAL_WORKER" ? "SOCIAL_SERVICE" : "PROVIDER" };

const select = {
  month: true,
  organisationId: true,
  definitionsVersion: true,
  figures: true,
  contentHash: true,
  takenAt: true,
  takenBy: { select: { name: true } },
} satisfies Prisma.IndicatorSnapshotSelect;

type Row = Prisma.IndicatorSnapshotGetPayload<{ select: typeof select }>;

/** A picture out of its row; `intact` says whether its figures are still those its fingerprint was made of. */
function pictureOf({ month: day, figures: stored, ...row }: Row) {
  const month: Month = toDay(day).slice(0, 7);
  const figures = readSnapshotFigures(stored);
  return { ...row, month, figures, intact: contentHashOf({ ...row, month, figures }) === row.contentHash };
}

/** A month's picture as its readers hold it. */
export type Picture = ReturnType<typeof pictureOf>;

/** The pictures from one month up to another, in order; those that are missing are missing. */
async function picturesBetween(tx: Tx, organisationId: string | null, from: Month, to: Month) {
  const rows = await tx.indicatorSnapshot.findMany({
    where: { organisationId, month: { gte: toDate(firstDayOf(from)), lte: toDate(firstDayOf(to)) } },
    orderBy: { month: "asc" },
    select,
  });
  return rows.map(pictureOf);
}

/** Every month that has or should have a picture, the newest first, with when and by whom it was taken; the last twelve pictures whole. */
export async function listSnapshots(actor: Actor) {
  authorise(actor, "dashboard.read");
  const whose = whoseOf(actor);
  return asActor(actor, async (tx) => {
    const months = await picturedMonths(tx);
    const { figures: _, ...facts } = select;
    const rows = await tx.indicatorSnapshot.findMany({
      where: { organisationId: whose?.id ?? null },
      select: facts,
    });
    const taken = new Map(rows.map((row) => [toDay(row.month).slice(0, 7), row]));
    const last = months.at(-1);
    return {
      months: months.toReversed().map((month) => ({ month, taken: taken.get(month) ?? null })),
      newest: last ? await picturesBetween(tx, whose?.id ?? null, monthAfter(last, -11), last) : [],
      mayTake: may(actor, "snapshot.take"),
    };
  });
}

/** The picture of a month for this reader, with those of the eleven months before it, oldest first; null when it was not taken. */
export async function getSnapshot(actor: Actor, month: Month) {
  authorise(actor, "dashboard.read");
  return asActor(actor, async (tx) => {
    const series = await picturesBetween(tx, whoseOf(actor)?.id ?? null, monthAfter(month, -11), month);
    const picture = series.at(-1);
    if (picture?.month !== month) return null;
    return { picture, series, before: series.find((one) => one.month === monthAfter(month, -1)) ?? null };
  });
}

const ofTheWhole = (figures: readonly SnapshotFigure[]) => figures.filter(({ district }) => district === null);

/** What would be different in a picture if its month were counted today: data written or put right afterwards. Districts are left out: which of them are told together changes too. */
export async function compareWithToday(actor: Actor, { month, figures }: Pick<Picture, "month" | "figures">) {
  authorise(actor, "dashboard.read");
  return asActor(actor, async (tx) =>
    differencesOf(ofTheWhole(figures), ofTheWhole(await drawPicture(tx, whoseOf(actor), month))),
  );
}
