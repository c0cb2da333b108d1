import "server-only";
import { afterAnswers, type GiveAnswer, openCandidacies } from "@/domain/candidacy";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { settlePlaces, takenPlaces } from "../opportunities/settle-places";
import { concernsOf, eventOf, holdCandidacy, writeMove } from "./hold-candidacy";

/**
 * Writes down what the company or the person answered. A no ends the candidacy; the second yes takes a place, and the last
 * place taken fills the opportunity. Refuses a candidacy that is over, and a yes when no place is left or the opportunity
 * was closed.
 */
export async function giveAnswer(actor: Actor, input: GiveAnswer): Promise<Outcome> {
  const { side, why } = input;
  const move = side === "EMPLOYER" ? "answerEmployer" : "answerPerson";
  const yes = input.answer === "yes";
  return asActor(actor, async (tx) => {
    const { candidacy, opportunity, refusal } = await holdCandidacy(tx, actor, input, move);
    const from = openCandidacies.find((status) => status === candidacy.status);
    if (refusal || !from) return refusal ?? refused("candidacy.refusals.over", { status: candidacy.status });
    const answers = {
      employer: side === "EMPLOYER" ? yes : candidacy.employerAnswer,
      person: side === "PERSON" ? yes : candidacy.personAnswer,
    };
    const status = afterAnswers(from, answers);
    if (status === "TAKEN") {
      if (opportunity.status === "CLOSED") return refused("candidacy.refusals.closed");
      const taken = await takenPlaces(tx, opportunity.id);
      if (taken >= opportunity.places) return refused("candidacy.refusals.full", { places: opportunity.places });
    }
    const answeredOn = toDate(input.answeredOn);
    const declined = status === "DECLINED_BY_EMPLOYER" || status === "DECLINED_BY_PERSON";
    await writeMove(tx, candidacy, {
      status,
      ...(side === "EMPLOYER"
        ? { employerAnswer: yes, employerWhy: why, employerAnsweredOn: answeredOn }
        : { personAnswer: yes, personWhy: why, personAnsweredOn: answeredOn }),
      endedAt: declined ? now() : null,
    });
    await record(tx, actor, eventOf(move), concernsOf(candidacy), { yes });
    if (status === "TAKEN") {
      await record(tx, actor, "candidacy.taken", concernsOf(candidacy), { kind: opportunity.kind });
      await settlePlaces(tx, actor, opportunity);
    }
    return done();
  });
}
