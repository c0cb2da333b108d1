import { type Heard, hear } from "@/server/live/hear";

/** Everything a listener of a plan is told, from the moment the database is heard. */
export async function listening(planId: string) {
  const heard: Heard[] = [];
  const stop = hear(planId, (one) => heard.push(one));
  await soon(() => heard.includes("perhaps"));
  heard.length = 0;
  return { heard, stop };
}

/** Waits until something holds, five seconds at most. */
export async function soon(holds: () => unknown) {
  const end = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("it did not come to hold");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Long enough for a notification that was sent to have arrived. */
export const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));
