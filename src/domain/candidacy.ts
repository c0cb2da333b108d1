import { z } from "zod";
import type { CandidacyStatus } from "@/generated/prisma/enums";
import { type Day, now } from "@/lib/clock";
import { addDays, dayOf, momentOf } from "@/lib/dates";
import { choice, day, id, optionalText, text, time, version } from "@/lib/fields";
import { pastDay } from "./past-day";

type Move = { from: readonly CandidacyStatus[]; to: readonly CandidacyStatus[]; event: string };

/**
 * Every legal move of a candidacy: where it may start, where it may end, what the history calls it. All of them are the
 * provider's deed. An answer ends where `afterAnswers` says.
 */
export const candidacyMoves = {
  interview: { from: ["PROPOSED", "INTERVIEW"], to: ["INTERVIEW"], event: "candidacy.interviewSet" },
  answerEmployer: {
    from: ["PROPOSED", "INTERVIEW"],
    to: ["PROPOSED", "INTERVIEW", "TAKEN", "DECLINED_BY_EMPLOYER"],
    event: "candidacy.employerAnswered",
  },
  answerPerson: {
    from: ["PROPOSED", "INTERVIEW"],
    to: ["PROPOSED", "INTERVIEW", "TAKEN", "DECLINED_BY_PERSON"],
    event: "candidacy.personAnswered",
  },
  withdraw: { from: ["PROPOSED", "INTERVIEW", "TAKEN"], to: ["WITHDRAWN"], event: "candidacy.withdrawn" },
} as const satisfies Record<string, Move>;
/** One of those moves. */
export type CandidacyMove = keyof typeof candidacyMoves;

/** Whether a move may start from a status. */
export const candidacyMayMove = (move: CandidacyMove, status: CandidacyStatus) =>
  (candidacyMoves[move].from as readonly CandidacyStatus[]).includes(status);

/** Everything a candidacy may be, in the order of its life. */
export const candidacyStatuses = [
  "PROPOSED",
  "INTERVIEW",
  "TAKEN",
  "DECLINED_BY_EMPLOYER",
  "DECLINED_BY_PERSON",
  "WITHDRAWN",
] as const satisfies CandidacyStatus[];

/** The statuses in which a person is in the running: put forward again they would be so twice. */
export const standingCandidacies = ["PROPOSED", "INTERVIEW", "TAKEN"] as const satisfies CandidacyStatus[];

/** The statuses that still wait for somebody's answer. */
export const openCandidacies = ["PROPOSED", "INTERVIEW"] as const satisfies CandidacyStatus[];

/** Where two answers lead: a no ends it, two yeses take the person, otherwise it waits where it was. */
export function afterAnswers(
  status: (typeof openCandidacies)[number],
  { employer, person }: { employer: boolean | null; person: boolean | null },
): CandidacyStatus {
  if (employer === false) return "DECLINED_BY_EMPLOYER";
  if (person === false) return "DECLINED_BY_PERSON";
  return employer && person ? "TAKEN" : status;
}

/** Days after an interview, or after a proposal without one, from which a missing answer is asked for (a default of this application). */
const patience = 7;

/** The day from which a missing answer is late. */
export const answerDueOn = ({ proposedAt, interviewAt }: { proposedAt: Date; interviewAt: Date | null }): Day =>
  addDays(dayOf(interviewAt ?? proposedAt), patience);

/** Putting a person forward: what the company reads about them, and the day they agreed to it. */
export const proposeForm = z.object({
  opportunityId: id,
  planId: id,
  motivation: text(2000),
  personAgreedOn: pastDay,
});
export type Propose = z.output<typeof proposeForm>;

/** When and where the person meets the company. */
export const interviewForm = z
  .object({ candidacyId: id, version, on: day, at: time, place: text(200) })
  .refine(({ on, at }) => (momentOf(on, at)?.getTime() ?? 0) > now().getTime(), {
    path: ["on"],
    message: "errors.dateInPast",
  });
export type SetInterview = z.output<typeof interviewForm>;

/** Whose answer it is. */
export const answerSides = ["EMPLOYER", "PERSON"] as const;
export type AnswerSide = (typeof answerSides)[number];

/** What the company or the person answered, when, and why; a no owes its reason. */
export const answerForm = z
  .object({
    candidacyId: id,
    version,
    side: choice(answerSides),
    answer: choice(["yes", "no"]),
    answeredOn: pastDay,
    why: optionalText(1000),
  })
  .refine(({ answer, why }) => answer === "yes" || why !== null, { path: ["why"], message: "errors.required" });
export type GiveAnswer = z.output<typeof answerForm>;

/** Why a person is no longer put forward. */
export const withdrawForm = z.object({ candidacyId: id, version, reason: text(500) });
export type WithdrawCandidacy = z.output<typeof withdrawForm>;
