import "server-only";
import pg from "pg";
import { type Bell, pauseBeforeTry, readBell } from "@/domain/live";
import { describeError, log } from "@/lib/log";
import { channel } from "./ring";

/** What a listener is told: a bell of its plan; "perhaps" as soon as it is heard for, and after a time of deafness; "closing" when this process ends. */
export type Heard = Bell | "perhaps" | "closing";
type Listener = (heard: Heard) => void;
type Timer = ReturnType<typeof setTimeout>;

type Ear = {
  listeners: Map<string, Set<Listener>>;
  attempts: number;
  client?: pg.Client;
  retry?: Timer;
  pulse?: Timer;
  idle?: Timer;
};

// Pages and route handlers are bundled apart: the one ear of the process is where all of them find it.
const globals = globalThis as { ponteEar?: Ear };
globals.ponteEar ??= { listeners: new Map(), attempts: 0 };
const ear = globals.ponteEar;

/** How often a silent connection is asked whether it still is one; how long it is kept after the last listener left. Milliseconds. */
const pulseEvery = 20_000;
const grace = 3_000;

/**
 * Hears what happens to a plan until the returned function is called, over the one connection this process keeps for it. It
 * reads no data: it is opened with the first listener, opened again when it was lost (everybody is then told that something
 * may have happened) and closed when nobody listens.
 */
export function hear(planId: string, listener: Listener): () => void {
  const here = ear.listeners.get(planId) ?? new Set();
  ear.listeners.set(planId, here.add(listener));
  clearTimeout(ear.idle);
  if (ear.pulse) queueMicrotask(() => here.has(listener) && listener("perhaps"));
  else if (!ear.client && !ear.retry) void open();
  return () => {
    here.delete(listener);
    if (here.size === 0 && ear.listeners.get(planId) === here) ear.listeners.delete(planId);
    if (ear.listeners.size > 0) return;
    clearTimeout(ear.idle);
    ear.idle = setTimeout(close, grace);
    ear.idle.unref();
  };
}

const tell = (heard: Heard, listeners: Iterable<Listener>) => {
  for (const listener of [...listeners]) listener(heard);
};
const tellAll = (heard: Heard) =>
  tell(
    heard,
    [...ear.listeners.values()].flatMap((some) => [...some]),
  );

async function open() {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: "ponte-live",
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
  ear.client = client;
  client.on("error", (error) => lost(client, error));
  client.on("end", () => lost(client));
  client.on("notification", ({ payload }) => {
    const bell = readBell(payload);
    if (bell) tell(bell, ear.listeners.get(bell.planId) ?? []);
  });
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (error) {
    return lost(client, error);
  }
  if (ear.client !== client) return;
  ear.attempts = 0;
  ear.pulse = setInterval(() => client.query("select 1").catch((error) => lost(client, error)), pulseEvery);
  ear.pulse.unref();
  process.off("SIGTERM", leave).once("SIGTERM", leave).off("SIGINT", leave).once("SIGINT", leave);
  // Whoever came while nobody was listening, or was here before the connection was lost, looks for themselves.
  tellAll("perhaps");
}

function lost(client: pg.Client, error?: unknown) {
  if (ear.client !== client) return;
  close();
  log.warn({ event: "live.lost", error: error && describeError(error) });
  if (ear.listeners.size === 0) return;
  ear.retry = setTimeout(
    () => {
      ear.retry = undefined;
      if (ear.listeners.size > 0) void open();
    },
    pauseBeforeTry(ear.attempts++, Math.random()),
  );
  ear.retry.unref();
}

function close() {
  const { client } = ear;
  clearTimeout(ear.idle);
  clearInterval(ear.pulse);
  ear.pulse = undefined;
  ear.client = undefined;
  process.off("SIGTERM", leave).off("SIGINT", leave);
  client?.end().catch(() => {});
}

// Next.js waits for open answers before it stops: ours would never end by themselves.
const leave = () => tellAll("closing");
