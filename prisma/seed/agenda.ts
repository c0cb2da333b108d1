import { isWorkingDay } from "@/domain/working-days";
import type { Day } from "@/lib/clock";
import { addDays } from "@/lib/dates";

const hours = ["09:00", "10:00", "11:00", "14:00", "15:00", "16:00"];

/** Hands out hours in which neither the operator nor the person is taken. */
export class Agenda {
  private readonly taken = new Set<string>();

  /** The first free hour on or after a day; the appointment may last up to an hour. */
  free(from: Day, ...who: string[]): { day: Day; startTime: string } {
    for (let day = from; ; day = addDays(day, 1)) {
      if (!isWorkingDay(day)) continue;
      const startTime = hours.find((hour) => who.every((one) => !this.taken.has(`${one} ${day} ${hour}`)));
      if (!startTime) continue;
      for (const one of who) this.taken.add(`${one} ${day} ${startTime}`);
      return { day, startTime };
    }
  }
}
