import { askEvery, type Told } from "./told";

type Ears = (told: Told) => void;

/** How long a stream may be silent: at first (a proxy may hold it back), and between two beats. Milliseconds. */
const silence = { first: 10_000, later: 45_000 };
/** A tab in the background stops following after this long: it looks at nothing, and browsers allow few connections. */
const background = 5_000;

/**
 * Follows a plan from a moment on: told by the server as things happen, or asking now and then where that does not get
 * through; not while the tab is hidden. The returned function stops it.
 */
export function follow(address: string, since: string, tell: Ears): () => void {
  let seen = since;
  let source: EventSource | null = null;
  let failures = 0;
  let over = false;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (milliseconds: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, milliseconds);
    timers.add(timer);
  };
  const rest = () => {
    source?.close();
    source = null;
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };
  const here = () => `${address}?since=${encodeURIComponent(seen)}`;
  const heard = (told: Told) => {
    for (const { at } of told.changes ?? []) if (at > seen) seen = at;
    tell(told);
  };

  function listen() {
    rest();
    if (over || document.hidden) return;
    if (failures >= 3 || typeof EventSource === "undefined") return void ask();
    const stream = new EventSource(here());
    source = stream;
    let patience = silence.first;
    const lost = () => {
      failures += 1;
      rest();
      later(1500 * failures, listen);
    };
    const alive = () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      later(patience, lost);
    };
    alive();
    stream.addEventListener("beat", () => {
      patience = silence.later;
      failures = 0;
      alive();
    });
    stream.addEventListener("message", ({ data }) => {
      alive();
      heard(JSON.parse(data));
    });
    // A stream that was refused for good is asked once by hand: the answer says whether to stop.
    stream.addEventListener("error", () => (stream.readyState === EventSource.CLOSED ? void ask() : lost()));
  }

  async function ask() {
    rest();
    if (over || document.hidden) return;
    try {
      const answer = await fetch(here(), { headers: { accept: "application/json" }, cache: "no-store" });
      if (answer.status === 401 || answer.status === 404) return stop();
      if (answer.ok) heard(await answer.json());
    } catch {
      // No connection: asked again like anything else.
    }
    failures += 1;
    // Now and then the better way is tried again.
    later(askEvery, failures % 20 === 0 ? again : ask);
  }
  const again = () => {
    failures = 0;
    listen();
  };

  let hidden: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(hidden);
    if (document.hidden) hidden = setTimeout(rest, background);
    else if (!source) again();
  };
  const leave = () => rest();
  function stop() {
    over = true;
    clearTimeout(hidden);
    rest();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", look);
  }
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", look);
  listen();
  return stop;
}
