import { leftUnder } from "@/domain/ceilings";
import { toDay } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { decideDerogation } from "@/server/derogations/decide-derogation";
import { getRequestStart } from "@/server/derogations/get-request-start";
import { requestDerogation } from "@/server/derogations/request-derogation";
import type { Stage } from "./journeys";
import type { PlanStory } from "./plans";
import type { Case } from "./tell-case";
import { made } from "./timeline";

/** A request to go over the person's ceiling: how much more than needed it asks (cents), and what the Comune made of it. */
export type DerogationStory = {
  reason: string;
  extraCents?: number;
  decision?: { verdict: "partlyApprove" | "refuse"; text: string };
};

/** Services that cost more than a person of the third band may. */
const costly = ["L06", "L09", "L10", "L13", "L14"].map((code) => ({ code }));

/** The same case with a plan over its ceiling, and the derogation that was asked for it. */
export const overCeiling = (told: Case, derogation: DerogationStory): Case => ({
  ...told,
  profile: { ...told.profile, band: "BAND_3" },
  plan: { ...told.plan, services: costly, comment: undefined, derogation },
});

/** Which cases of the town go over a ceiling: one waits for the Comune, one was refused, one was granted in part and signed. */
export const townDerogations: Record<number, DerogationStory> = {
  4: { reason: "Il tirocinio è già concordato con una cooperativa della rete: senza tutoraggio non può partire." },
  5: {
    reason: "Chiediamo di tenere insieme rete di sostegno, coaching e inserimento.",
    decision: {
      verdict: "refuse",
      text: "Il piano può partire con meno ore di coaching: lo riduca e lo ripresenti all'Officina.",
    },
  },
  11: {
    reason: "Serve un accompagnamento al tirocinio più lungo, concordato con l'Officina.",
    extraCents: 13_600,
    decision: {
      verdict: "partlyApprove",
      text: "Si concede quanto manca oggi al piano; il margine in più si chiede quando serve.",
    },
  },
};

/** Asks for the derogation after the plan was shared, and lets the Comune decide it the day after. */
export function tellDerogation(
  { time, officer }: Stage,
  story: PlanStory,
  plan: { id: string },
  sharedDaysAgo: number,
) {
  const { derogation, operator } = story;
  if (!derogation) return;
  const { reason, decision, extraCents = 0 } = derogation;
  const asked = { id: "", needed: 0 };
  time.on(sharedDaysAgo, "15:30", async () => {
    const start = await getRequestStart(operator, plan.id);
    const ceiling = start?.ceilings.find(({ kind }) => kind === "person");
    asked.needed = -((ceiling && leftUnder(ceiling)) ?? 0);
    const requestedCents = asked.needed + extraCents;
    const request = { planId: plan.id, ceiling: "PERSON", requestedCents, reason } as const;
    asked.id = made(await requestDerogation(operator, request)).derogationId;
  });
  if (!decision) return;
  time.on(sharedDaysAgo - 1, "12:00", async () => {
    const { endsOn } = await asSystem("demo town", (tx) => tx.plan.findUniqueOrThrow({ where: { id: plan.id } }));
    made(
      await decideDerogation(officer, {
        derogationId: asked.id,
        version: 1,
        verdict: decision.verdict,
        grantedCents: asked.needed,
        expiresOn: toDay(endsOn),
        decision: decision.text,
      }),
    );
  });
}
