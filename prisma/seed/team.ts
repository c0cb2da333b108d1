import type { Actor } from "@/domain/permissions";
import type { EvictionStage } from "@/generated/prisma/enums";
import { asActor, asSystem } from "@/server/db";
import { recordEviction } from "@/server/households/record-eviction";
import { addPoint } from "@/server/meetings/agenda";
import { holdMeeting } from "@/server/meetings/hold-meeting";
import { planMeeting } from "@/server/meetings/plan-meeting";
import { decideTask, recordPresence, writePoint } from "@/server/meetings/write-minutes";
import { endTask } from "@/server/tasks/end-task";
import { giveTask } from "@/server/tasks/give-task";
import { householdOf } from "./tell-accompaniment";
import { made, type Timeline } from "./timeline";

type Team = Record<"anna" | "sara" | "luca" | "elena", Actor>;

const meetingOf = (id: string) =>
  asSystem("demo town", (tx) =>
    tx.teamMeeting.findUniqueOrThrow({
      where: { id },
      select: {
        version: true,
        participants: { select: { id: true } },
        points: { orderBy: { position: "desc" }, take: 2, select: { id: true } },
      },
    }),
  );

/** Two households as a team works on them: one with an équipe held and another to come, one whose home was at risk and is safe. */
export function tellTeam(time: Timeline, { anna, sara, luca, elena }: Team) {
  tellHeld(time, { anna, luca, elena });
  time.on(2, "12:15", async () => {
    const { id: householdId } = await householdOf("DM30001");
    made(
      await planMeeting(anna, {
        householdId,
        startsOn: time.weekdayAgo(-8),
        startsTime: "10:00",
        minutes: 60,
        place: "Officina delle idee, sala riunioni",
        notes: "Portare l’ultimo estratto conto di ALER",
        participantIds: [anna.id, luca.id, elena.id],
        guests: [{ name: "Ada Verdi", role: "ALER, ufficio morosità" }],
      }),
    );
  });
  const steps: [EvictionStage, number, string][] = [
    ["SUMMONS", 300, "ALER ha chiesto lo sfratto per morosità"],
    ["GRACE_PERIOD", 255, "Il giudice ha dato novanta giorni per pagare"],
    ["SETTLED", 150, "Pagata la prima parte del debito, la procedura si è chiusa"],
  ];
  for (const [stage, daysAgo, note] of steps)
    time.on(daysAgo, "12:20", async () => {
      const { id: householdId } = await householdOf("DM30006");
      const occurredOn = time.daysAgo(daysAgo);
      made(await recordEviction(sara, { householdId, stage, occurredOn, dueOn: null, note }));
    });
  time.on(6, "16:40", async () => {
    const { id: householdId } = await householdOf("DM30006");
    const body = "Sentire la cooperativa: il contratto si rinnova?";
    const task = { householdId, body, assigneeId: sara.id, dueOn: time.daysAgo(-20) };
    made(await asActor(sara, (tx) => giveTask(tx, sara, task)));
  });
}

/** An équipe held a month and a half ago: two decisions, three tasks, two of them done. */
function tellHeld(time: Timeline, { anna, luca, elena }: Omit<Team, "sara">) {
  const meeting = { id: "" };
  const heldOn = time.weekdayAgo(45);
  time.on(52, "15:10", async () => {
    const { id: householdId } = await householdOf("DM30001");
    const { id } = made(
      await planMeeting(anna, {
        householdId,
        startsOn: heldOn,
        startsTime: "09:30",
        minutes: 60,
        place: "Sportello Lunetta, Via Canneti 22",
        notes: null,
        participantIds: [anna.id, luca.id, elena.id],
        guests: [],
      }),
    );
    meeting.id = id;
    const points = {
      shared: "Orari del tirocinio e dei figli",
      own: "Il contributo di solidarietà e il debito che resta",
    };
    made(await addPoint(anna, { meetingId: id, body: points.own, shared: false }));
    made(await addPoint(anna, { meetingId: id, body: points.shared, shared: true }));
  });
  time.onDay(heldOn, "11:00", async () => {
    const meetingId = meeting.id;
    const { version, participants, points } = await meetingOf(meetingId);
    const [shared, own] = points.map(({ id }) => id);
    if (!shared || !own) throw new Error("the meeting has its points");
    made(
      await writePoint(anna, {
        meetingId,
        pointId: shared,
        version: 1,
        discussion: "La signora può fare il tirocinio la mattina. Il pomeriggio i figli sono soli fino alle 17.",
        decision: "Il tirocinio si fa dalle 8 alle 12, dal lunedì al venerdì.",
      }),
    );
    made(
      await writePoint(anna, {
        meetingId,
        pointId: own,
        version: 1,
        discussion: "ALER accetta di aspettare la risposta sul contributo prima di chiedere la rata intera.",
        decision: "Si manda ad ALER la copia della domanda.",
      }),
    );
    const task = { meetingId, pointId: shared };
    const done = [
      made(
        await decideTask(anna, {
          ...task,
          assigneeId: luca.id,
          body: "Chiedere alla cooperativa il turno della mattina",
          dueOn: time.daysAgo(30),
        }),
      ),
      made(
        await decideTask(anna, {
          meetingId,
          pointId: own,
          assigneeId: anna.id,
          body: "Mandare ad ALER la copia della domanda di contributo",
          dueOn: time.daysAgo(38),
        }),
      ),
    ];
    made(
      await decideTask(anna, {
        ...task,
        assigneeId: anna.id,
        body: "Cercare un doposcuola per Tommaso e Sofia",
        dueOn: time.daysAgo(-12),
      }),
    );
    made(await recordPresence(anna, { meetingId, version, presentIds: participants.map(({ id }) => id) }));
    made(await holdMeeting(anna, { meetingId, version: version + 1 }));
    const [byLuca, byAnna] = done;
    const ended = { version: 1, end: "DONE" } as const;
    time.on(36, "10:20", async () =>
      made(await endTask(luca, { taskId: byLuca?.id ?? "", ...ended, result: "Sì, dalle 8 alle 12." })),
    );
    time.on(40, "17:30", async () => made(await endTask(anna, { taskId: byAnna?.id ?? "", ...ended, result: null })));
  });
}
