import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { asActor } from "../db";
import { readTargets } from "./targets";
import { targetsVersion } from "./targets-version";

/** The targets of a programme as its page shows them: which are its own, who changed them last and when. Null when there is no such programme. */
export async function getTargets(actor: Actor, programmeId: string) {
  authorise(actor, "programme.manage");
  return asActor(actor, async (tx) => {
    const programme = await tx.programme.findUnique({
      where: { id: programmeId },
      select: { id: true, name: true, code: true, clockTargets: { select: { stage: true } } },
    });
    if (!programme) return null;
    const last = await tx.auditEvent.findFirst({
      where: { subjectId: programmeId, type: "programme.clocksChanged" },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { at: true, actor: { select: { name: true } } },
    });
    return {
      ...programme,
      own: programme.clockTargets.map(({ stage }) => stage),
      targets: (await readTargets(tx)).ofProgramme(programmeId),
      version: await targetsVersion(tx, programmeId),
      last: last && { at: last.at, by: last.actor?.name ?? null },
    };
  });
}
