/** A sentence for people, still as its key in the message catalogue with the values it takes. */
export type Message = { key: string; values?: Record<string, string | number>; way?: Way };

/** Where somebody who was refused can go on instead: what the link is called (a key of the catalogue), and its address. */
export type Way = { key: string; values?: Record<string, string | number>; href: string };

/** A command either happened (with what it made), or was refused for a reason the person can read. */
export type Outcome<T = undefined> = { ok: true; data: T } | { ok: false; reason: Message };

/** The command happened. */
export function done(): Outcome;
export function done<T>(data: T): Outcome<T>;
export function done<T>(data?: T): Outcome<T | undefined> {
  return { ok: true, data };
}

/** The rules said no; `key` names the sentence that says why. */
export const refused = (key: string, values?: Message["values"]): { ok: false; reason: Message } => ({
  ok: false,
  reason: { key, values },
});
