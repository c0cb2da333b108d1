import type { Actor } from "@/domain/permissions";
import type { WorkEndReason } from "@/generated/prisma/enums";
import { addDays, addMonths, toDate } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { cancelInternship } from "@/server/internships/cancel-internship";
import { completeInternship } from "@/server/internships/complete-internship";
import { draftInternship } from "@/server/internships/draft-internship";
import { endInternship } from "@/server/internships/end-internship";
import { registerAgreement } from "@/server/internships/register-agreement";
import { signInternship } from "@/server/internships/sign-internship";
import { writeDossier } from "@/server/internships/write-dossier";
import { freePlan, type Town } from "./free-plan";
import type { Stage } from "./journeys";
import { tellShortContract } from "./short-contract";
import { made } from "./timeline";

/** An internship of the demo town: days counted back from today (negative: to come), and how far it gets. */
type Story = {
  draftedDaysAgo: number;
  startsDaysAgo: number;
  months: number;
  weekly: number;
  daily: number;
  allowanceCents: number;
  /** Months of the dossier written, counted from the first. */
  dossier: number;
  end: "unsigned" | "running" | "completed" | "cancelled" | { reason: WorkEndReason; daysAgo: number; note: string };
};

const warehouse = {
  place: "Via dell'Esempio 12, Mantova",
  objectives: "Imparare a ricevere, sistemare e preparare la merce.",
  activities: "Scarico, controllo delle bolle, preparazione degli ordini.",
  skills: "Uso del transpallet, ordine, puntualità.",
  hostTutorName: "Carlo Bassi",
  hostTutorPosition: "Capo magazzino",
};

const stories: Story[] = [
  {
    draftedDaysAgo: 67,
    startsDaysAgo: 66,
    months: 6,
    weekly: 1800,
    daily: 360,
    allowanceCents: 50_000,
    dossier: 1,
    end: "running",
  },
  {
    draftedDaysAgo: 65,
    startsDaysAgo: 64,
    months: 2,
    weekly: 1200,
    daily: 240,
    allowanceCents: 35_000,
    dossier: 9,
    end: "completed",
  },
  {
    draftedDaysAgo: 43,
    startsDaysAgo: 42,
    months: 2,
    weekly: 1500,
    daily: 300,
    allowanceCents: 40_000,
    dossier: 1,
    end: "running",
  },
  {
    draftedDaysAgo: 57,
    startsDaysAgo: 56,
    months: 3,
    weekly: 1800,
    daily: 360,
    allowanceCents: 50_000,
    dossier: 1,
    end: {
      reason: "BETTER_JOB",
      daysAgo: 18,
      note: "Ha firmato un contratto altrove: se ne è andata d'accordo con tutti.",
    },
  },
  {
    draftedDaysAgo: 12,
    startsDaysAgo: -9,
    months: 4,
    weekly: 1800,
    daily: 360,
    allowanceCents: 50_000,
    dossier: 0,
    end: "unsigned",
  },
  {
    draftedDaysAgo: 30,
    startsDaysAgo: 20,
    months: 3,
    weekly: 1200,
    daily: 240,
    allowanceCents: 35_000,
    dossier: 0,
    end: "cancelled",
  },
];

/** Two conventions, internships in every state, and a contract that ended before its time. */
export function tellInternships({ time, solcoId }: Stage, [tutor, colleague]: [Actor, Actor]) {
  const agreements: string[] = [];
  time.on(160, "09:10", async () => {
    const hosts = await asSystem("demo town", (tx) =>
      tx.organisation.findMany({
        where: { kind: "COOPERATIVE", active: true },
        orderBy: { name: "desc" },
        take: 2,
        select: { id: true },
      }),
    );
    for (const [index, host] of hosts.entries())
      agreements.push(
        made(
          await registerAgreement(tutor, {
            hostId: host.id,
            number: `DEMO-${index + 1}/2026`,
            signedOn: time.daysAgo(160),
            validTo: addMonths(time.daysAgo(160), 24),
            hostRepresentative: index ? "Rita Gobbi" : "Fausto Lodi",
          }),
        ).id,
      );
  });
  for (const [index, story] of stories.entries())
    tellInternship({ time, solcoId }, index % 2 ? colleague : tutor, story, () => agreements[index % 2] ?? "");
  tellShortContract({ time, solcoId }, colleague);
}

function tellInternship({ time, solcoId }: Town, tutor: Actor, story: Story, agreement: () => string) {
  const { draftedDaysAgo, startsDaysAgo, months, end } = story;
  const startsOn = time.daysAgo(startsDaysAgo);
  const endsOn = addDays(addMonths(startsOn, months), -1);
  const made0: { id: string } = { id: "" };
  const version = async () =>
    (await asSystem("demo town", (tx) => tx.internship.findUniqueOrThrow({ where: { id: made0.id } }))).version;

  time.on(draftedDaysAgo, "11:20", async () => {
    const plan = await freePlan({ time, solcoId }, tutor.id, "L14", end === "cancelled");
    if (!plan) return;
    made0.id = made(
      await draftInternship(tutor, {
        ...warehouse,
        planId: plan.id,
        candidacyId: null,
        agreementId: agreement(),
        siteId: null,
        startsOn,
        endsOn,
        weeklyMinutes: story.weekly,
        dailyMinutes: story.daily,
        allowanceCents: story.allowanceCents,
        mealProvided: story.allowanceCents === 40_000,
        disabledPerson: false,
        promoterTutorId: tutor.id,
        hostTutorPhone: null,
        hostTutorEmail: "tutor@example.org",
        lineKey: end === "cancelled" ? null : plan.lineKey,
      }),
    ).id;
  });
  if (end === "cancelled")
    time.on(draftedDaysAgo - 6, "10:00", async () => {
      if (made0.id) made(await cancelInternship(tutor, { internshipId: made0.id, version: await version() }));
    });
  if (end === "unsigned")
    time.on(draftedDaysAgo - 3, "10:00", async () => {
      if (!made0.id) return;
      const personSignedOn = time.daysAgo(draftedDaysAgo - 3);
      const none = { hostSignedOn: null, promoterSignedOn: null };
      made(await signInternship(tutor, { internshipId: made0.id, version: await version(), personSignedOn, ...none }));
    });
  if (end === "cancelled" || end === "unsigned") return;

  const signedOn = time.daysAgo(startsDaysAgo + 1);
  time.onDay(signedOn, "12:00", async () => {
    if (!made0.id) return;
    const days = { personSignedOn: signedOn, hostSignedOn: signedOn, promoterSignedOn: signedOn };
    made(await signInternship(tutor, { internshipId: made0.id, version: await version(), ...days }));
  });
  const last = typeof end === "object" ? time.daysAgo(end.daysAgo) : endsOn;
  for (let index = 0; index < story.dossier; index++) {
    const month = addMonths(`${startsOn.slice(0, 7)}-01`, index);
    if (month > last) break;
    const next = addMonths(month, 1);
    const writtenOn = next > last ? addDays(last, 1) : next;
    time.onDay(writtenOn, "09:40", async () => {
      if (!made0.id) return;
      const first = startsOn > month ? startsOn : month;
      const days = (toDate(next > last ? addDays(last, 1) : next).getTime() - toDate(first).getTime()) / 86_400_000;
      made(
        await writeDossier(tutor, {
          internshipId: made0.id,
          month,
          version: 0,
          minutes: Math.max(15, Math.floor((days * story.weekly) / 7 / 15) * 15),
          activities: "Ha lavorato con la squadra secondo il progetto; presenze regolari.",
          skills: index ? "Prepara gli ordini da sola." : null,
          attachmentId: null,
        }),
      );
    });
  }
  if (end === "completed")
    time.onDay(addDays(endsOn, 2), "11:00", async () => {
      if (!made0.id) return;
      const finalAssessment = "Autonoma nelle mansioni principali; da rinforzare l'uso dei programmi di magazzino.";
      made(await completeInternship(tutor, { internshipId: made0.id, version: await version(), finalAssessment }));
    });
  if (typeof end === "object")
    time.on(end.daysAgo - 1, "11:00", async () => {
      if (!made0.id) return;
      made(
        await endInternship(tutor, {
          internshipId: made0.id,
          version: await version(),
          endedOn: last,
          endReason: end.reason,
          endNote: end.note,
          finalAssessment: "Puntuale e precisa; il percorso si è fermato prima degli obiettivi.",
        }),
      );
    });
}
