import { z } from "zod";
import type { SignerRole } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { choice, id } from "@/lib/fields";
import type { Side } from "./comment";
import { addWorkingDays, workingDaysBetween } from "./working-days";

/** What somebody waits for on a plan: the Officina's agreement, a signature, the answer to a change asked for, a derogation. */
export const awaitedKinds = [
  "AGREEMENT",
  "OPERATOR_SIGNATURE",
  "OFFICINA_SIGNATURE",
  "PERSON_SIGNATURE",
  "CHANGE_REQUEST",
  "DEROGATION",
] as const;
/** One of those. */
export type AwaitedKind = (typeof awaitedKinds)[number];

/** Who is awaited: one of the two services, or the Comune. The person's signature is awaited from the provider, who collects it. */
export const awaitedSides = ["OFFICINA", "PROVIDER", "COMUNE"] as const satisfies readonly (Side | "COMUNE")[];
/** One of those. */
export type AwaitedSide = (typeof awaitedSides)[number];

/**
 * Working days within which each is owed. Defaults of this application, to be agreed between the partners: no act was found
 * that sets one (product rules §3.5 ask only that co-signature be small, fast and chased).
 */
export const decisionDays: Record<AwaitedKind, number> = {
  AGREEMENT: 5,
  OPERATOR_SIGNATURE: 5,
  OFFICINA_SIGNATURE: 5,
  PERSON_SIGNATURE: 5,
  CHANGE_REQUEST: 5,
  DEROGATION: 5,
};

/** Working days past its due day after which an untaken decision is shown to the coordinator, and then to the Comune too (defaults as above). */
export const escalationDays = { coordinator: 3, comune: 8 } as const;

/** Due within so many working days counts as soon. */
const soonDays = 1;

/** Something awaited from somebody since a day. */
export type AwaitedDecision = { kind: AwaitedKind; side: AwaitedSide; since: Day };

/** How an untaken decision stands, from quiet to loud. None of it ever changes what was decided: time takes no decision. */
export const clockStates = ["onTime", "soon", "late", "withCoordinator", "withComune"] as const;
/** One of those. */
export type ClockState = (typeof clockStates)[number];

/** The due day of something awaited, how it stands on a day, and the working days left or late. */
export type DecisionClock = { dueOn: Day; state: ClockState; days: number };

/** How something awaited stands on a day. */
export function decisionClock({ kind, since }: Pick<AwaitedDecision, "kind" | "since">, on: Day): DecisionClock {
  const dueOn = addWorkingDays(since, decisionDays[kind]);
  if (on <= dueOn) {
    const days = workingDaysBetween(on, dueOn);
    return { dueOn, days, state: days <= soonDays ? "soon" : "onTime" };
  }
  const days = workingDaysBetween(dueOn, on);
  const { coordinator, comune } = escalationDays;
  return { dueOn, days, state: days >= comune ? "withComune" : days >= coordinator ? "withCoordinator" : "late" };
}

/** Whether an untaken decision has gone up to the coordinator, or on to the Comune. */
export const escalatedTo = (state: ClockState, to: "withCoordinator" | "withComune") =>
  clockStates.indexOf(state) >= clockStates.indexOf(to);

/** The day before which whatever has by now gone so far up began to be awaited: what lists look for first. */
export const escalatedBefore = (to: keyof typeof escalationDays, on: Day): Day =>
  addWorkingDays(on, 1 - Math.min(...Object.values(decisionDays)) - escalationDays[to]);

/** A text on its way to being signed, as far as decisions go: a first text or a variation. */
export type TextOnItsWay = {
  stage: "SHARED" | "AGREED";
  sharedOn: Day;
  agreedOn: Day | null;
  required: readonly SignerRole[];
  missing: readonly SignerRole[];
};

/** Everything on a plan that somebody may be waiting for: a text, changes asked for with who spoke last and when, derogations with whose turn it is. */
export type Undecided = {
  text: TextOnItsWay | null;
  requests: readonly { lastSide: Side; lastOn: Day }[];
  derogations: readonly { turn: "COMUNE" | "PROVIDER"; since: Day }[];
};

const signatures: Record<SignerRole, Pick<AwaitedDecision, "kind" | "side">> = {
  OPERATOR: { kind: "OPERATOR_SIGNATURE", side: "PROVIDER" },
  OFFICINA: { kind: "OFFICINA_SIGNATURE", side: "OFFICINA" },
  PERSON: { kind: "PERSON_SIGNATURE", side: "PROVIDER" },
};

/** Who is awaited for what, each once: the Officina for a shared text it decides on, each missing signature after that, on requests whoever did not speak last (since the oldest). */
export function awaitedOf({ text, requests, derogations }: Undecided): AwaitedDecision[] {
  const awaited: AwaitedDecision[] = [];
  if (text?.stage === "SHARED" && text.required.includes("OFFICINA"))
    awaited.push({ kind: "AGREEMENT", side: "OFFICINA", since: text.sharedOn });
  else if (text)
    awaited.push(...text.missing.map((role) => ({ ...signatures[role], since: text.agreedOn ?? text.sharedOn })));
  const turns = [
    ...requests.map(({ lastSide, lastOn }) => ({
      kind: "CHANGE_REQUEST" as const,
      side: lastSide === "OFFICINA" ? ("PROVIDER" as const) : ("OFFICINA" as const),
      since: lastOn,
    })),
    ...derogations.map(({ turn, since }) => ({ kind: "DEROGATION" as const, side: turn, since })),
  ].toSorted((one, other) => one.since.localeCompare(other.since));
  for (const turn of turns)
    if (!awaited.some(({ kind, side }) => kind === turn.kind && side === turn.side)) awaited.push(turn);
  return awaited;
}

/** A reminder to one of the sides awaited. */
export const remindForm = z.object({ planId: id, side: choice(awaitedSides) });
export type Remind = z.output<typeof remindForm>;

/** The first day of the working day that a day belongs to: a weekend and a holiday belong to the working day before. At most one reminder per side from there on. */
export const reminderDay = (on: Day): Day => addWorkingDays(addWorkingDays(on, 1), -1);
