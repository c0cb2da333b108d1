import "server-only";
import type { RegisterAgreement } from "@/domain/internship-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { employerOf } from "../outcomes/employers";
import { violates } from "../violations";

/** Writes down a convention between the actor's organisation, which promotes internships, and one that hosts them. Refuses: a host that is not of the network, or oneself; a number used already. */
export async function registerAgreement(actor: Actor, input: RegisterAgreement): Promise<Outcome<{ id: string }>> {
  const { hostId, number, hostRepresentative } = input;
  const promoterId = actor.organisationId;
  authorise(actor, "internshipAgreement.manage", { organisationId: promoterId });
  try {
    return await asActor(actor, async (tx) => {
      if (hostId === promoterId || !(await employerOf(tx, hostId))) return refused("internship.refusals.noHost");
      const { id } = await tx.internshipAgreement.create({
        data: {
          promoterId,
          hostId,
          number,
          hostRepresentative,
          signedOn: toDate(input.signedOn),
          validTo: toDate(input.validTo),
          createdById: actor.id,
          createdAt: now(),
        },
        select: { id: true },
      });
      await record(tx, actor, "internshipAgreement.registered", { subjectId: id }, { validToOn: input.validTo });
      return done({ id });
    });
  } catch (error) {
    if (violates(error, "promoterId") && violates(error, "number")) return refused("internship.refusals.numberTaken");
    throw error;
  }
}
