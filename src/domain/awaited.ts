import { z } from "zod";
import type { ClockStage, SignerRole } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { choice, id } from "@/lib/fields";
import type { Side } from "./comment";
import { addWorkingDays } from "./working-days";

/** What somebody decides on a plan: the Officina's agreement, a signature, the answer to a change asked for, a derogation. */
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

/** The clock each of them runs on. */
export const stageOfKind = {
  AGREEMENT: "PLAN_AGREED",
  OPERATOR_SIGNATURE: "PLAN_SIGNED",
  OFFICINA_SIGNATURE: "PLAN_SIGNED",
  PERSON_SIGNATURE: "PLAN_SIGNED",
  CHANGE_REQUEST: "CHANGE_REQUEST",
  DEROGATION: "DEROGATION",
} as const satisfies Record<AwaitedKind, ClockStage>;

/** Who is awaited: one of the two services, or the Comune. The person's signature is awaited from the provider, who collects it. */
export const awaitedSides = ["OFFICINA", "PROVIDER", "COMUNE"] as const satisfies readonly (Side | "COMUNE")[];
/** One of those. */
export type AwaitedSide = (typeof awaitedSides)[number];

/** Something awaited from somebody since a day. */
export type AwaitedDecision = { kind: AwaitedKind; side: AwaitedSide; since: Day };

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
