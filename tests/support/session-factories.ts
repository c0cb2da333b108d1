import type { MoveSession } from "@/domain/session";
import { asSystem } from "@/server/db";
import { planSession } from "@/server/sessions/plan-session";
import { next } from "./in-tests";
import { aPlan } from "./plan-factories";

/** A plan whose first version is signed, ready to be delivered. */
export async function aSignedPlan(status: "SIGNED" | "ACTIVE" = "SIGNED") {
  const made = await aPlan();
  const signedAt = new Date("2026-11-20T09:00:00Z");
  await asSystem("test", async (tx) => {
    await tx.planVersion.update({
      where: { id: made.planVersion.id },
      data: { status: "SIGNED", content: "{}", contentHash: "0", signedAt },
    });
    await tx.plan.update({ where: { id: made.plan.id }, data: { status, signedAt } });
  });
  const lineOf = (code: string) => {
    const line = made.planVersion.lines.find(({ serviceCode }) => serviceCode === code);
    if (!line) throw new Error(`no line ${code}`);
    return line;
  };
  return { ...made, coaching: lineOf("L09"), interview: lineOf("L02") };
}

/** An appointment form as it comes out of parsing: one hour of tomorrow morning unless told otherwise. */
export const anAppointment = (
  lineIds: string[],
  operatorId: string,
  over: Partial<{ day: string; startTime: string; endTime: string; siteId: string | null; room: string | null }> = {},
) => ({
  lineIds,
  operatorId,
  siteId: null,
  day: "2026-11-24",
  startTime: "09:00",
  endTime: "10:00",
  mode: "IN_PERSON" as const,
  place: "Sede centrale",
  ...over,
});

/** An appointment of an hour already fixed on the coaching of a signed plan. */
export async function aSessionOf(
  made: Awaited<ReturnType<typeof aSignedPlan>>,
  over: Parameters<typeof anAppointment>[2] = {},
) {
  const outcome = await planSession(made.operator, anAppointment([made.coaching.id], made.operator.id, over));
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return { ...made, sessionId: outcome.data.sessionId };
}

/** A move as it comes out of parsing: to the same hour of the day after unless told otherwise. */
export const aMove = (sessionId: string, over: Partial<MoveSession> = {}): MoveSession => ({
  sessionId,
  version: 1,
  scope: "ONE",
  siteId: null,
  room: null,
  day: "2026-11-25",
  startTime: "09:00",
  endTime: "10:00",
  mode: "IN_PERSON",
  place: "Sede centrale",
  moveReason: "Lo chiede la persona",
  ...over,
});

/** A site of an organisation. */
export const aSite = (organisationId: string) =>
  asSystem("test", (tx) =>
    tx.site.create({ data: { organisationId, name: `Sede ${next()}`, address: "Via Accademia 1", city: "Mantova" } }),
  );
