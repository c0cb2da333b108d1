import "server-only";
import type { SetInterview } from "@/domain/candidacy";
import type { Actor } from "@/domain/permissions";
import { momentOf } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, eventOf, holdCandidacy, writeMove } from "./hold-candidacy";

/** Fixes when and where the person meets the company, or moves it. Refuses a candidacy that is over and an hour that does not exist that day. */
export async function setInterview(actor: Actor, input: SetInterview): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const { candidacy, refusal } = await holdCandidacy(tx, actor, input, "interview");
    if (refusal) return refusal;
    const interviewAt = momentOf(input.on, input.at);
    if (!interviewAt) return refused("errors.invalidTime");
    await writeMove(tx, candidacy, { status: "INTERVIEW", interviewAt, interviewPlace: input.place });
    const facts = { interviewAt: interviewAt.toISOString() };
    await record(tx, actor, eventOf("interview"), concernsOf(candidacy), facts);
    return done();
  });
}
