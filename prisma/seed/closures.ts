import { goalPlaces, type WriteClosure } from "@/domain/closure-forms";
import type { RevocationCause, WithdrawalCause } from "@/generated/prisma/enums";
import { acknowledgeClosure } from "@/server/closure/acknowledge-closure";
import { completePlan } from "@/server/closure/complete-plan";
import { recordNotice, revokePlan } from "@/server/closure/revoke-plan";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { writeClosure } from "@/server/closure/write-closure";
import { asSystem } from "@/server/db";
import { movePlan } from "@/server/plans/move-plan";
import type { Stage } from "./journeys";
import type { PlanStory } from "./plans";
import { made } from "./timeline";

/** How many days ago a PIP of this story ended, or will have by then. */
export const endedDaysAgo = ({ stage, createdDaysAgo, endedDaysAgo = 9 }: PlanStory) =>
  stage === "withdrawn" ? createdDaysAgo - 30 : endedDaysAgo;

/** Suspends, completes, gives up or revokes a PIP, as its story ends, with the papers each of them takes. */
export function tellEnding({ time }: Stage, story: PlanStory, plan: { id: string }) {
  const { operator, stage, why = "" } = story;
  const daysAgo = endedDaysAgo(story);
  if (stage === "suspended")
    time.on(daysAgo, "16:00", async () =>
      made(await movePlan(operator, { planId: plan.id, move: "suspend", reason: why })),
    );
  if (stage === "completed") tellClosure(time, story, plan, daysAgo);
  if (stage === "withdrawn")
    time.on(daysAgo, "16:00", async () =>
      made(
        await withdrawPlan(operator, {
          planId: plan.id,
          cause: (/occupata da sola/.test(why) ? "WORK_FOUND" : "FAMILY") satisfies WithdrawalCause,
          decidedOn: time.daysAgo(daysAgo),
          proof: "SIGNED",
          witnessName: null,
          attachmentId: null,
          explanation: why,
        }),
      ),
    );
  if (stage === "revoked") tellRevocation(time, story, plan, daysAgo);
}

function tellClosure(time: Stage["time"], story: PlanStory, plan: { id: string }, daysAgo: number) {
  const { operator, socialWorker, why = "" } = story;
  const seen = async () => ({
    planId: plan.id,
    version: (await asSystem("demo town", (tx) => tx.closureReport.findUniqueOrThrow({ where: { planId: plan.id } })))
      .version,
  });
  // Begun while lessons are still held, shared once nothing is booked any more.
  const write = (step: "save" | "share") => async () => {
    const { goals, report } = await asSystem("demo town", async (tx) => ({
      goals: await tx.planGoal.findMany({
        where: { planVersion: { planId: plan.id, status: "SIGNED" } },
        orderBy: { position: "asc" },
      }),
      report: await tx.closureReport.findUnique({ where: { planId: plan.id } }),
    }));
    const judged = goalPlaces.flatMap((place) => {
      const goal = goals[place - 1];
      const partly = place > 1;
      return [
        [`goalKey${place}`, goal?.key ?? null],
        [`result${place}`, goal ? (partly ? "PARTLY" : "ACHIEVED") : null],
        [`why${place}`, goal && partly ? "Avviato, ma il tempo del piano non è bastato." : null],
      ];
    });
    made(
      await writeClosure(operator, {
        ...(Object.fromEntries(judged) as WriteClosure),
        planId: plan.id,
        version: report?.version ?? 0,
        summary: `${why} La persona ha seguito il percorso con costanza.`,
        remains: "Un colloquio tra tre mesi per verificare come va il lavoro.",
        followedBy: "L’operatore del piano, con l’Officina per la casa.",
        step,
      }),
    );
  };
  time.on(daysAgo + 3, "09:20", write("save"));
  time.on(daysAgo + 1, "09:20", write("share"));
  time.on(daysAgo, "11:10", async () => made(await acknowledgeClosure(socialWorker, await seen())));
  time.on(daysAgo, "16:00", async () => made(await completePlan(operator, await seen())));
}

function tellRevocation(time: Stage["time"], story: PlanStory, plan: { id: string }, daysAgo: number) {
  const { operator, why = "" } = story;
  for (const [before, kind, body] of [
    [25, "WARNING_LETTER", "Non la vediamo agli appuntamenti: ci chiami entro dieci giorni."],
    [14, "HEARING", "La convochiamo a un colloquio: senza notizie il piano potrà essere revocato."],
  ] as const)
    time.on(daysAgo + before, "10:00", async () =>
      made(
        await recordNotice(operator, {
          planId: plan.id,
          kind,
          means: "REGISTERED_MAIL",
          sentOn: time.daysAgo(daysAgo + before),
          attachmentId: null,
          body,
        }),
      ),
    );
  time.on(daysAgo, "16:00", async () =>
    made(
      await revokePlan(operator, {
        planId: plan.id,
        cause: "COMMITMENTS_BROKEN" satisfies RevocationCause,
        decidedOn: time.daysAgo(daysAgo),
        explanation: why,
        noNoticeWhy: null,
      }),
    ),
  );
}
