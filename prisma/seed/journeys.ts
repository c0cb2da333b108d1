import type { Actor } from "@/domain/permissions";
import type {
  AidBand,
  AssessmentDimension,
  DeclineReason,
  ReferralNeed,
  StudyTitle,
  Urgency,
  WorkStatus,
} from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { acceptReferral } from "@/server/referrals/accept-referral";
import { assignReferral } from "@/server/referrals/assign-referral";
import { declineReferral, withdrawReferral } from "@/server/referrals/end-referral";
import { answerRequest, requestInformation } from "@/server/referrals/information";
import { writeReferral } from "@/server/referrals/write-referral";
import type { Agenda } from "./agenda";
import type { Opened } from "./households";
import { made, type Timeline } from "./timeline";

/** Who and what the journeys of the demo town happen among. */
export type Stage = {
  time: Timeline;
  agenda: Agenda;
  solcoId: string;
  programmeId: string;
  coordinator: Actor;
  officer: Actor;
};

/** The profile SolCo's operator writes after the first meeting. */
export type ProfileStory = {
  band: AidBand;
  motivation: string;
  study: StudyTitle;
  work: WorkStatus;
  scores: Record<AssessmentDimension, number>;
  wishes: string;
};

/** How a referral goes on, as far as it got. */
export type ReferralEnd =
  | { kind: "draft" | "sent" | "assigned" | "asked" | "answered" | "accepted" }
  | { kind: "declined"; reason: DeclineReason; explanation: string; nextStep: string }
  | { kind: "withdrawn"; reason: string };

/** A member's way from the Officina to SolCo. Days count back from today. */
export type ReferralStory = {
  household: { current: Opened | null };
  member: number;
  author: Actor;
  operator: Actor;
  sentDaysAgo: number;
  urgency?: Urgency;
  needs: ReferralNeed[];
  reason: string;
  constraints?: string;
  end: ReferralEnd;
};

/** Lets a referral happen; the answer holds its id, and the person's, once it is written. */
export function tellReferral(stage: Stage, story: ReferralStory) {
  const { time, solcoId, coordinator } = stage;
  const { author, operator, sentDaysAgo, end } = story;
  const referral: { current: { id: string; personId: string; personName: string } | null } = { current: null };
  const id = () => referral.current?.id ?? "";

  time.on(sentDaysAgo, "11:20", async () => {
    const member = story.household.current?.members[story.member];
    if (!member || !story.household.current) throw new Error("nobody to refer yet");
    const written = made(
      await writeReferral(author, {
        householdId: story.household.current.id,
        memberId: member.id,
        intent: end.kind === "draft" ? "save" : "send",
        toOrganisationId: solcoId,
        reason: story.reason,
        needs: story.needs,
        availability: "Mattina, dal lunedì al venerdì",
        constraints: story.constraints ?? null,
        urgency: story.urgency ?? "NORMAL",
        agreedWithPerson: "La persona è d'accordo a incontrare SolCo e a costruire insieme il suo piano.",
        privacyNoticeSeenOn: time.daysAgo(sentDaysAgo),
      }),
    );
    referral.current = { id: written.id, personId: member.personId, personName: member.name };
  });

  if (end.kind === "asked" || end.kind === "answered")
    time.on(sentDaysAgo - 2, "10:05", async () =>
      made(
        await requestInformation(operator, {
          referralId: id(),
          question: "Quali sono gli orari in cui la persona può frequentare un corso, e come si sposta?",
        }),
      ),
    );
  if (end.kind === "answered")
    time.on(sentDaysAgo - 4, "09:30", async () =>
      made(
        await answerRequest(author, {
          referralId: id(),
          answer: "È libera la mattina fino alle 13; si sposta in autobus.",
        }),
      ),
    );
  if (end.kind === "assigned")
    time.on(sentDaysAgo - 1, "12:30", async () =>
      made(
        await assignReferral(coordinator, {
          referralId: id(),
          fromAssigneeId: null,
          assigneeId: operator.id,
          reason: null,
        }),
      ),
    );
  if (end.kind === "declined")
    time.on(sentDaysAgo - 5, "15:00", async () =>
      made(
        await declineReferral(operator, {
          referralId: id(),
          declineReason: end.reason,
          declineExplanation: end.explanation,
          proposedNextStep: end.nextStep,
        }),
      ),
    );
  if (end.kind === "withdrawn")
    time.on(sentDaysAgo - 3, "14:10", async () =>
      made(await withdrawReferral(author, { referralId: id(), reason: end.reason })),
    );
  if (end.kind === "accepted") time.on(acceptedDaysAgo(sentDaysAgo), "09:50", () => accept(stage, story, id()));
  return referral;
}

/** SolCo answers within four days. */
export const acceptedDaysAgo = (sentDaysAgo: number) => sentDaysAgo - 4;

async function accept({ time, agenda }: Stage, { operator, sentDaysAgo }: ReferralStory, referralId: string) {
  const from: Day = addDays(time.daysAgo(acceptedDaysAgo(sentDaysAgo)), 1);
  const { day, startTime } = agenda.free(from, operator.id);
  made(
    await acceptReferral(operator, {
      referralId,
      assigneeId: operator.id,
      firstAppointmentOn: day,
      firstAppointmentTime: startTime,
      firstAppointmentPlace: "Sportello Lunetta, Via Canneti 22",
    }),
  );
}
