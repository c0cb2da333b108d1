import type { AssessmentInput } from "@/domain/assessment";
import type { Actor } from "@/domain/permissions";
import type { ReferralMove } from "@/domain/referral";
import type { Prisma } from "@/generated/prisma/client";
import type { ReferralStatus } from "@/generated/prisma/enums";
import { asSystem } from "@/server/db";
import { acceptReferral } from "@/server/referrals/accept-referral";
import { assignReferral } from "@/server/referrals/assign-referral";
import { discardReferral } from "@/server/referrals/discard-referral";
import { closeReferral, declineReferral, withdrawReferral } from "@/server/referrals/end-referral";
import { answerRequest, requestInformation } from "@/server/referrals/information";
import { editReferral } from "@/server/referrals/write-referral";
import { aHousehold } from "./household-factories";
import { inTests } from "./in-tests";
import { aUser } from "./organisation-factories";

/** A referral of that household's lease holder to a provider, sent unless told otherwise. */
export async function aReferral(
  author: Actor,
  toOrganisationId: string,
  over: Partial<Prisma.ReferralUncheckedCreateInput> = {},
) {
  const household = await aHousehold(author);
  const referral = await inTests((tx) =>
    tx.referral.create({
      data: {
        householdId: household.id,
        personId: household.person.id,
        memberId: household.member.id,
        fromOrganisationId: author.organisationId,
        toOrganisationId,
        authorId: author.id,
        status: "SENT",
        reason: "Ha perso il lavoro e vuole rientrare",
        needs: ["JOB_SEARCH"],
        sentAt: new Date("2026-11-16T09:00:00Z"),
        dueOn: new Date("2026-11-30"),
        privacyNoticeSeenOn: new Date("2026-11-16"),
        snapshot: {},
        ...over,
      },
    }),
  );
  return { ...referral, household };
}

/** A whole referral sheet, ready to be sent to that provider. */
export const aSheet = (toOrganisationId: string) => ({
  reason: "Ha perso il lavoro e vuole rientrare",
  needs: ["JOB_SEARCH" as const],
  availability: "Mattina",
  constraints: null,
  urgency: "NORMAL" as const,
  agreedWithPerson: "Sa che verrà chiamata",
  privacyNoticeSeenOn: "2026-11-20",
  toOrganisationId,
});

/** A first appointment on a working day to come. */
export const anAppointment = {
  firstAppointmentOn: "2026-11-25",
  firstAppointmentTime: "10:00",
  firstAppointmentPlace: "Sportello Lunetta",
};

/** The people around a referral: who wrote it, the provider's operator and coordinator. */
export async function aReferralTeam() {
  const socialWorker = await aUser("SOCIAL_WORKER");
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const coordinator = await aUser("PROVIDER_COORDINATOR", operator.organisationId);
  return { socialWorker, operator, coordinator, providerId: operator.organisationId };
}
export type ReferralTeam = Awaited<ReturnType<typeof aReferralTeam>>;

/** A referral of that team in a status, with what the status implies. */
export const aReferralIn = ({ socialWorker, operator, providerId }: ReferralTeam, status: ReferralStatus) =>
  aReferral(socialWorker, providerId, {
    status,
    ...(status === "DRAFT" ? { sentAt: null, dueOn: null } : {}),
    ...(status === "ACCEPTED" ? { assigneeId: operator.id, decidedById: operator.id } : {}),
  });

/** How each move of the table is made, by whoever may make it. */
export const makeMove = {
  edit: (team, { id: referralId, version }) =>
    editReferral(team.socialWorker, { referralId, version, intent: "save", ...aSheet(team.providerId) }),
  send: (team, { id: referralId, version }) =>
    editReferral(team.socialWorker, { referralId, version, intent: "send", ...aSheet(team.providerId) }),
  discard: (team, { id: referralId, version }) => discardReferral(team.socialWorker, { referralId, version }),
  accept: (team, { id: referralId }) =>
    acceptReferral(team.operator, { referralId, assigneeId: team.operator.id, ...anAppointment }),
  requestInformation: (team, { id: referralId }) =>
    requestInformation(team.operator, { referralId, question: "Ha la patente?" }),
  decline: (team, { id: referralId }) =>
    declineReferral(team.operator, {
      referralId,
      declineReason: "NO_CAPACITY",
      declineExplanation: "Non ci sono posti",
      proposedNextStep: "Risentirsi a gennaio",
    }),
  answer: (team, { id: referralId }) => answerRequest(team.socialWorker, { referralId, answer: "Sì, la B" }),
  assign: (team, { id: referralId, assigneeId }) =>
    assignReferral(team.coordinator, {
      referralId,
      fromAssigneeId: assigneeId,
      assigneeId: team.coordinator.id,
      reason: "Cambio di sede",
    }),
  withdraw: (team, { id: referralId }) =>
    withdrawReferral(team.socialWorker, { referralId, reason: "Ha trovato lavoro" }),
  close: (team, { id: referralId }) => closeReferral(team.operator, { referralId, reason: "Si è trasferita" }),
} satisfies Record<
  ReferralMove,
  (team: ReferralTeam, referral: { id: string; version: number; assigneeId: string | null }) => Promise<unknown>
>;

/** The referral as the database has it now. */
export const referralNow = (id: string) =>
  asSystem("test", (tx) =>
    tx.referral.findUniqueOrThrow({ where: { id }, include: { messages: true, assignments: true } }),
  );

/** What happened to a case, oldest first. */
export const eventsOf = (referralId: string) =>
  asSystem("test", (tx) => tx.auditEvent.findMany({ where: { referralId }, orderBy: [{ at: "asc" }, { id: "asc" }] }));

/** A whole profile of that referral, following version `basedOn`. */
export const aProfile = (referralId: string, basedOn = 0, over: Partial<AssessmentInput> = {}): AssessmentInput => ({
  referralId,
  basedOn,
  EXPERIENCE: 3,
  EXPERIENCE_note: "Dieci anni in mensa",
  SKILLS: 4,
  SKILLS_note: null,
  MOTIVATION: 5,
  MOTIVATION_note: null,
  LANGUAGE: 2,
  LANGUAGE_note: null,
  MOBILITY: 3,
  MOBILITY_note: null,
  PERSONAL_CONDITIONS: 3,
  PERSONAL_CONDITIONS_note: null,
  studyTitle: "LOWER_SECONDARY",
  studyYear: 2001,
  workStatus: "UNEMPLOYED_OVER_36",
  workStatusSince: "2022-05-01",
  didStatus: "VALIDATED",
  didOn: "2026-10-01",
  employmentCentre: "CPI Mantova",
  servicePactOn: "2026-10-10",
  constraints: null,
  resources: "Una sorella vicina",
  wishes: "Tornare in cucina",
  drivingLicence: true,
  ownTransport: false,
  shifts: [],
  weeklyMinutesMax: null,
  travelKm: null,
  aidBand: "BAND_3_PLUS",
  bandSource: "OPERATOR",
  bandMotivation: "Senza lavoro da oltre tre anni, ISEE basso",
  ...over,
});

/** Who else might knock: the same role elsewhere, and every role that has no business with a referral. */
export const strangers = async (): Promise<Actor[]> => [
  await aUser("SOCIAL_WORKER"),
  await aUser("EMPLOYMENT_OPERATOR"),
  await aUser("PROVIDER_COORDINATOR"),
  await aUser("MUNICIPAL_OFFICER"),
  await aUser("ADMIN"),
  await aUser("PRIVACY_OFFICER"),
];
