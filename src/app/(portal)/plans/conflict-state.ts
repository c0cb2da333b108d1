import { toFormState } from "@/app/form-action";
import { dayOf, formatDay, formatTime } from "@/lib/dates";
import type { FormState } from "@/lib/form";
import type { Message } from "@/lib/outcome";
import type { Conflict } from "@/server/plans/conflict";

/** "26/11/2026 10:32": when somebody saved something. */
export const momentSaid = (at: Date | null) => (at ? `${formatDay(dayOf(at))} ${formatTime(at)}` : null);

/** A refusal as its form's state; one that came second also carries what somebody else saved, who and when. */
export async function refusedState(
  values: FormState["values"],
  outcome: { ok: false; reason: Message } | Conflict<Record<string, string | number> & { version: number }>,
): Promise<FormState> {
  const state = await toFormState(values, {}, outcome.reason);
  if (!("theirs" in outcome)) return state;
  const { version, ...theirs } = outcome.theirs;
  const texts = Object.fromEntries(Object.entries(theirs).map(([name, value]) => [name, String(value)]));
  return { ...state, theirs: { values: texts, version, by: outcome.by, at: momentSaid(outcome.at) } };
}
