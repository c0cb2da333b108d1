import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { canonicalJson } from "@/lib/canonical";
import { now, today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { asSystem, type Tx } from "../db";
import { isProvider, type Scope } from "./scope";

/** Figures that took longer than this to count are kept; milliseconds. */
const slow = 200;
/** Figures that took longer than this are shown as they were some minutes ago rather than counted again; milliseconds. */
const tooSlow = 600;
/** How old figures may be when they are shown although something happened since; milliseconds. The background is much quicker. */
const oldest = 15 * 60_000;
/** How long after they were last wanted figures are made anew; milliseconds. */
const wantedFor = 24 * 60 * 60_000;
/** How often it is written down that figures are wanted; milliseconds. */
const noteEvery = 60 * 60_000;

/** Figures, and the moment whose cases they tell. */
export type Made<T> = { figures: T; madeAt: Date };

/** One way of counting a reader's cases: its name, and what it is asked beside the filter. What it makes is plain JSON. */
export type View<T> = { name: string; asked: Prisma.InputJsonObject; make: (tx: Tx, scope: Scope) => Promise<T> };

const keyOf = (scope: Scope, { name, asked }: View<unknown>) => {
  const { role, organisationId } = scope.actor;
  const whose = role === "MUNICIPAL_OFFICER" ? "" : organisationId;
  return canonicalJson([name, asked, isProvider(scope) ? "PROVIDER" : role, whose, scope.filter]);
};

/** The newest line of history: everything somebody does to a case writes one. */
async function latestEvent(tx: Tx) {
  const found = await tx.auditEvent.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return found?.id ?? null;
}

/**
 * A reader's figures: counted now, unless they were kept because counting takes long, and either nothing happened since or they
 * are at most a quarter of an hour old and counting takes very long. So a small town's figures are always of this moment, and
 * a large one's are there at once. Those of another day are never shown.
 */
export async function keptFigures<T>(tx: Tx, scope: Scope, view: View<T>, least = slow): Promise<Made<T>> {
  const key = keyOf(scope, view);
  const found = await tx.keptFigures.findUnique({ where: { key } });
  const moment = now();
  const upTo = await latestEvent(tx);
  if (found && dayOf(found.madeAt) === today()) {
    const current = found.upTo === upTo;
    if (current || (found.tookMs >= tooSlow && +moment - +found.madeAt <= oldest)) {
      if (+moment - +found.wantedAt > noteEvery)
        await tx.keptFigures.updateMany({ where: { key }, data: { wantedAt: moment } });
      return { figures: found.figures as T, madeAt: current ? moment : found.madeAt };
    }
  }
  const { figures, tookMs } = await timed(() => view.make(tx, scope));
  if (tookMs >= least) await keep(tx, scope, view, { figures, tookMs, upTo });
  return { figures, madeAt: moment };
}

async function timed<T>(work: () => Promise<T>) {
  const start = performance.now();
  const figures = await work();
  return { figures, tookMs: Math.round(performance.now() - start) };
}

type Counted<T> = { figures: T; tookMs: number; upTo: string | null };

/** Writes figures down, in one row that nobody who writes cases ever waits for. */
async function keep<T>(tx: Tx, scope: Scope, view: View<T>, { figures, tookMs, upTo }: Counted<T>) {
  const { actor, filter } = scope;
  const key = keyOf(scope, view);
  const made = { figures: figures as Prisma.InputJsonValue, madeAt: now(), tookMs, upTo };
  const { role, organisationId } = actor;
  const asked = { filter, asked: view.asked, untilToday: filter.to === today() };
  await tx.keptFigures.upsert({
    where: { key },
    update: made,
    create: { ...made, key, view: view.name, role, organisationId, filter: asked, wantedAt: now() },
  });
}

/** Figures to be made anew: whose, by which view, and what it was asked. */
export type Wanted = { key: string; scope: Scope; view: string; asked: Prisma.JsonObject };

/** The kept figures that something happened to since, or that are of another day; what nobody looked at for a day is thrown away. */
export async function wantedAnew(): Promise<Wanted[]> {
  return asSystem("indicators", async (tx) => {
    await tx.keptFigures.deleteMany({ where: { wantedAt: { lt: new Date(+now() - wantedFor) } } });
    const upTo = await latestEvent(tx);
    const rows = await tx.keptFigures.findMany({
      orderBy: { madeAt: "asc" },
      select: { key: true, view: true, role: true, organisationId: true, filter: true, upTo: true, madeAt: true },
    });
    return rows
      .filter((row) => row.upTo !== upTo || dayOf(row.madeAt) !== today())
      .map(({ key, view, role, organisationId, filter }) => {
        const kept = filter as { filter: Scope["filter"]; asked: Prisma.JsonObject; untilToday: boolean };
        const to = kept.untilToday ? today() : kept.filter.to;
        const actor = { id: organisationId, role, organisationId };
        return { key, view, asked: kept.asked, scope: { actor, filter: { ...kept.filter, to } } };
      });
  });
}

/** Makes the figures of one view anew, in a transaction of its own; `key` goes when the view has moved on to another day. */
export async function makeAnew<T>(key: string, scope: Scope, view: View<T>) {
  await asSystem("indicators", async (tx) => {
    const upTo = await latestEvent(tx);
    await keep(tx, scope, view, { ...(await timed(() => view.make(tx, scope))), upTo });
    if (keyOf(scope, view) !== key) await tx.keptFigures.deleteMany({ where: { key } });
  });
}
