import "server-only";
import { trendOf } from "@/domain/arrears";
import { answerStages } from "@/domain/clock";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { ReferralMove } from "@/domain/referral";
import type { EditReferral, NewReferral } from "@/domain/referral-forms";
import type { ReferralSnapshot } from "@/domain/referral-snapshot";
import { addWorkingDays } from "@/domain/working-days";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { readTargets } from "../clocks/targets";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { householdSnapshot } from "../households/snapshot";
import { findForDeed } from "../households/work-on";
import { violates } from "../violations";
import { concernsOf, findForMove, movedMeanwhile, startOf } from "./find-for-deed";

type Sheet = Pick<
  NewReferral,
  | "reason"
  | "needs"
  | "availability"
  | "constraints"
  | "urgency"
  | "agreedWithPerson"
  | "privacyNoticeSeenOn"
  | "toOrganisationId"
>;

const written = (sheet: Sheet) => ({
  reason: sheet.reason ?? "",
  needs: sheet.needs,
  availability: sheet.availability,
  constraints: sheet.constraints,
  urgency: sheet.urgency,
  agreedWithPerson: sheet.agreedWithPerson,
  privacyNoticeSeenOn: sheet.privacyNoticeSeenOn && toDate(sheet.privacyNoticeSeenOn),
  toOrganisationId: sheet.toOrganisationId,
});

/**
 * Writes a referral of a member of one's own household, kept as a draft or handed over at once. Refuses a closed household,
 * somebody who left it, an organisation that takes no referrals, and a person already referred.
 */
export async function writeReferral(actor: Actor, input: NewReferral): Promise<Outcome<{ id: string }>> {
  try {
    return await asActor(actor, async (tx) => {
      const household = await findForDeed(tx, actor, input.householdId, "referral.write");
      const member = await tx.householdMember.findFirst({
        where: { id: input.memberId, householdId: household.id },
        select: { personId: true, leftOn: true, household: { select: { status: true } } },
      });
      if (!member) throw new NotVisible();
      if (member.household.status !== "OPEN") return refused("referral.refusals.householdClosed");
      if (member.leftOn) return refused("referral.refusals.memberLeft");
      if (!(await isProvider(tx, input.toOrganisationId))) return refused("referral.refusals.notProvider");
      const open = await openReferralOf(tx, member.personId);
      if (open) return open;

      const { id } = await tx.referral.create({
        data: {
          householdId: household.id,
          personId: member.personId,
          memberId: input.memberId,
          fromOrganisationId: household.organisationId,
          authorId: actor.id,
          createdAt: now(),
          ...written(input),
        },
        select: { id: true },
      });
      const concerns = { referralId: id, householdId: household.id, personId: member.personId };
      if (input.intent === "send") await handOver(tx, actor, { id, ...concerns }, input);
      else await record(tx, actor, "referral.drafted", concerns);
      return done({ id });
    });
  } catch (error) {
    if (violates(error, "one_open_referral")) return refused("referral.refusals.openMeanwhile");
    throw error;
  }
}

/** Changes a draft, or hands it over. Refuses a draft changed in another window, one already sent, a household closed or a person gone meanwhile. */
export async function editReferral(actor: Actor, input: EditReferral): Promise<Outcome<{ id: string }>> {
  const move: ReferralMove = input.intent === "send" ? "send" : "edit";
  return asActor(actor, async (tx) => {
    const referral = await findForMove(tx, actor, input.referralId, move);
    if (!(await isProvider(tx, input.toOrganisationId))) return refused("referral.refusals.notProvider");
    const unready = input.intent === "send" && (await unreadyToSend(tx, referral));
    if (unready) return unready;
    const [kept] = await tx.referral.updateManyAndReturn({
      where: { id: referral.id, status: startOf(move), version: input.version },
      data: { ...written(input), version: { increment: 1 } },
      select: { id: true },
    });
    if (!kept && referral.status === "DRAFT") return refused("errors.changedMeanwhile");
    if (!kept) return movedMeanwhile(tx, actor, referral.id);
    if (input.intent === "send") await handOver(tx, actor, referral, input);
    else await record(tx, actor, "referral.edited", concernsOf(referral));
    return done({ id: referral.id });
  });
}

/** Turns the draft just written into a sent referral: the clock starts and the household is frozen as it is now. */
async function handOver(
  tx: Tx,
  actor: Actor,
  referral: { id: string; householdId: string; personId: string },
  { urgency, toOrganisationId }: Pick<Sheet, "urgency" | "toOrganisationId">,
) {
  const targets = (await readTargets(tx)).ofReferral({ toOrganisationId, sentOn: today() });
  const dueOn = addWorkingDays(today(), targets[answerStages[urgency]].days);
  const snapshot = await snapshotOf(tx, referral.householdId);
  await tx.referral.update({
    where: { id: referral.id },
    data: { status: "SENT", sentAt: now(), dueOn: toDate(dueOn), snapshot },
    select: { id: true },
  });
  await record(tx, actor, "referral.sent", concernsOf(referral), { dueOn, urgency });
}

async function snapshotOf(tx: Tx, householdId: string): Promise<ReferralSnapshot> {
  const readings = await tx.arrearsRecord.findMany({
    where: { householdId, voidedAt: null },
    orderBy: [{ recordedOn: "desc" }, { id: "desc" }],
    take: 2,
    select: { rentDebtCents: true, chargesDebtCents: true },
  });
  const [newest, before] = readings.map((one) => one.rentDebtCents + one.chargesDebtCents);
  return { ...(await householdSnapshot(tx, householdId)), arrearsTrend: trendOf(newest, before) };
}

const isProvider = async (tx: Tx, id: string) =>
  (await tx.organisation.count({ where: { id, kind: "PROVIDER", active: true } })) === 1;

async function openReferralOf(tx: Tx, personId: string) {
  const open = await tx.referral.findFirst({
    where: { personId, status: { in: ["DRAFT", "SENT", "INFO_REQUESTED", "ACCEPTED"] } },
    select: { code: true, status: true },
  });
  return open && refused("referral.refusals.alreadyOpen", { code: open.code, status: open.status });
}

async function unreadyToSend(tx: Tx, referral: { householdId: string; personId: string }) {
  const member = await tx.householdMember.findUnique({
    where: { householdId_personId: { householdId: referral.householdId, personId: referral.personId } },
    select: { leftOn: true, household: { select: { status: true } } },
  });
  if (member?.household.status !== "OPEN") return refused("referral.refusals.householdClosed");
  return member.leftOn ? refused("referral.refusals.memberLeft") : null;
}
