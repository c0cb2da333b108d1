import { type Day, setClock } from "@/lib/clock";
import { addDays, momentOf, toDay } from "@/lib/dates";
import type { Outcome } from "@/lib/outcome";

/** Something that happened in the demo town: on which day, at which hour of it, and the command that does it. */
type Happening = { at: Date; order: number; happen: () => Promise<unknown> };

/** What a command made; a refusal stops the loading, because the demo town must be lawful. */
export function made<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo town was refused: ${JSON.stringify(outcome.reason)}`);
  return outcome.data;
}

/** The days of the demo town, told in their order on a clock that stands at each of them. */
export class Timeline {
  private readonly happenings: Happening[] = [];

  constructor(readonly today: Day) {}

  /** The day so many days ago (negative: to come). */
  daysAgo = (days: number): Day => addDays(this.today, -days);

  /** The same, moved on to the next weekday. */
  weekdayAgo(days: number): Day {
    const day = this.daysAgo(days);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
  }

  /** Lets something happen so many days ago, at an hour of that day; what is to come does not happen yet. */
  on(days: number, time: string, happen: () => Promise<unknown>) {
    this.onDay(this.daysAgo(days), time, happen);
  }

  /** The same on a given day. */
  onDay(day: Day, time: string, happen: () => Promise<unknown>) {
    const at = momentOf(day, time);
    if (at && toDay(at) <= this.today) this.happenings.push({ at, order: this.happenings.length, happen });
  }

  /** Lives through everything in order; new happenings may join while it runs. `tell` hears how far it is, 0 to 1. */
  async live(tell: (share: number) => void) {
    const real = new Date();
    for (let done = 0; this.happenings.length > 0; done++) {
      this.happenings.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order);
      const next = this.happenings.shift();
      if (!next || next.at > real) break;
      const restore = setClock(next.at);
      await next.happen();
      restore();
      tell(done / (done + this.happenings.length + 1));
    }
  }
}

/** Numbers that look random and are the same at every loading. */
export function dice(seed: number) {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (low: number, high: number) => low + Math.floor(roll() * (high - low + 1)),
    pick: <T>(options: readonly T[]): T => options[Math.floor(roll() * options.length)] as T,
    chance: (share: number) => roll() < share,
  };
}
export type Dice = ReturnType<typeof dice>;
