import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { bandsOf, type ProgrammeInput } from "@/domain/programme";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { violates } from "../violations";

/** Opens a measure with its bands. Cents. Refuses a code another measure has. */
export async function createProgramme(actor: Actor, input: ProgrammeInput): Promise<Outcome<{ programmeId: string }>> {
  authorise(actor, "programme.manage");
  try {
    return await asActor(actor, async (tx) => {
      const { id } = await tx.programme.create({
        data: {
          code: input.code,
          name: input.name,
          act: input.act,
          startsOn: toDate(input.startsOn),
          endsOn: toDate(input.endsOn),
          fundCents: input.fundCents,
          verification: input.verification,
          active: input.active,
          bands: { create: bandsOf(input) },
        },
        select: { id: true },
      });
      await record(tx, actor, "programme.created", { subjectId: id }, { fundCents: input.fundCents });
      return done({ programmeId: id });
    });
  } catch (error) {
    if (violates(error, "Programme_code_key")) return refused("programme.refusals.codeTaken", { code: input.code });
    throw error;
  }
}
