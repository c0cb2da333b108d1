import { describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { declineProposal } from "@/server/comments/decline-proposal";
import { decideCourse } from "@/server/courses/decide-course";
import { asActor, asSystem } from "@/server/db";
import { decideDerogation } from "@/server/derogations/decide-derogation";
import { grantAccess } from "@/server/households/case-access";
import { reassignHousehold } from "@/server/households/reassign-household";
import { notify } from "@/server/notices/notify";
import { reassignPlan } from "@/server/plans/reassign-plan";
import { assignReferral } from "@/server/referrals/assign-referral";
import { lineOf, says } from "../../support/comment-factories";
import { aProposedCourse, approving } from "../../support/course-factories";
import { aRequest, granting } from "../../support/derogation-factories";
import { aHousehold } from "../../support/household-factories";
import { notices, outgoing, toldTo } from "../../support/notice-factories";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aSharedPlan, aSignedPlan, must } from "../../support/plan-factories";
import { aReferralIn, aReferralTeam, makeMove } from "../../support/referral-factories";
import { aGroup, aRow, onTheDay, write } from "../../support/register-factories";

const forget = () => asSystem("test", (tx) => tx.notice.deleteMany());

describe("a referral tells", () => {
  test("its coordinators that it came, then whom it was given to, never who does it", async () => {
    const team = await aReferralTeam();
    const referral = await aReferralIn(team, "DRAFT");
    await makeMove.send(team, referral);
    expect(await toldTo(team.coordinator.id)).toEqual(["referral.sent sent"]);
    expect(await toldTo(team.operator.id)).toEqual([]);
    expect(await toldTo(team.socialWorker.id)).toEqual([]);
    must(
      await assignReferral(team.coordinator, {
        referralId: referral.id,
        fromAssigneeId: null,
        assigneeId: team.operator.id,
        reason: null,
      }),
    );
    expect(await toldTo(team.operator.id)).toEqual(["referral.assigned"]);
  });

  test("whoever wrote it what is asked and decided, and whoever has it the answer", async () => {
    const team = await aReferralTeam();
    const referral = await aReferralIn(team, "SENT");
    await makeMove.requestInformation(team, referral);
    await makeMove.answer(team, referral);
    await makeMove.accept(team, referral);
    expect(await toldTo(team.socialWorker.id)).toEqual(["referral.informationRequested question", "referral.accepted"]);
    expect(await toldTo(team.coordinator.id)).toEqual(["referral.answered"]);
    const another = await aReferralIn(team, "SENT");
    await makeMove.decline(team, another);
    expect((await toldTo(team.socialWorker.id)).at(-1)).toBe("referral.declined");
    const last = await aReferralIn(team, "SENT");
    await makeMove.withdraw(team, last);
    expect((await toldTo(team.coordinator.id)).at(-1)).toBe("referral.withdrawn");
  });

  test("at once when it is critical", async () => {
    const team = await aReferralTeam();
    const referral = await aReferralIn(team, "SENT");
    await asSystem("test", (tx) => tx.referral.update({ where: { id: referral.id }, data: { urgency: "CRITICAL" } }));
    await makeMove.requestInformation(team, referral);
    expect(await notices()).toMatchObject([
      { kind: "referral.critical", mail: "NOW", referralId: referral.id, path: `/referrals/${referral.id}` },
    ]);
  });
});

describe("a plan tells", () => {
  test("the Officina that it was shared, the operator that it was agreed to, both that it is signed", async () => {
    const { socialWorker, operator } = await aSignedPlan();
    expect(await toldTo(socialWorker.id)).toEqual(["plan.shared plan", "plan.signed plan"]);
    expect(await toldTo(operator.id)).toEqual(["plan.agreed plan"]);
  });

  test("of a change asked for and its answer, and of a name called, each once and only to who may read it", async () => {
    const { socialWorker, operator, plan } = await aSharedPlan();
    await forget();
    const line = await lineOf(plan.id, "L09");
    const about = { lineKey: line?.key ?? null, goalKey: null };
    const asked = await says(socialWorker, { planId: plan.id, kind: "CHANGE_REQUEST", about, quantity: "6" });
    must(await declineProposal(operator, { planId: plan.id, commentId: asked, answer: "Non basta" }));
    await says(operator, { planId: plan.id, mentions: [socialWorker.id] });
    await says(operator, { planId: plan.id, audience: "PROVIDER" });
    await says(socialWorker, { planId: plan.id, audience: "OFFICINA", kind: "CHANGE_REQUEST", about, quantity: "7" });
    expect(await toldTo(operator.id)).toEqual(["plan.changeRequested"]);
    expect(await toldTo(socialWorker.id)).toEqual(["plan.answered declined", "plan.mentioned"]);
  });

  test("whoever takes it over, once, not of the handover note too", async () => {
    const { plan, providerId } = await aSharedPlan();
    const [coordinator, colleague] = [
      await aUser("PROVIDER_COORDINATOR", providerId),
      await aUser("EMPLOYMENT_OPERATOR", providerId),
    ];
    await forget();
    const given = { planId: plan.id, operatorId: colleague.id, reason: "Cambio di sede", note: "Chiamare la mattina" };
    must(await reassignPlan(coordinator, given));
    expect(await toldTo(colleague.id)).toEqual(["plan.reassigned"]);
  });

  test("the Comune that a derogation is asked for, both sides at once what it decided", async () => {
    const { officer, derogationId, operator, socialWorker } = await aRequest();
    expect(await toldTo(officer.id)).toEqual(["derogation.requested request"]);
    must(await decideDerogation(officer, { derogationId, ...granting }));
    for (const { id } of [operator, socialWorker])
      expect((await toldTo(id)).at(-1)).toBe("derogation.decided approved");
    expect((await notices()).at(-1)).toMatchObject({ mail: "NOW" });
  });
});

test("a concern that came out of an appointment is told at once to the household's social worker, and to no other side", async () => {
  const { operator, sessionId, places } = await aGroup(1);
  onTheDay();
  await forget();
  const [place] = places;
  if (!place) throw new Error("a group is of somebody");
  const concern = { concern: "È molto giù", concernAudience: "OFFICINA" } as const;
  must(await write(operator, sessionId, [aRow(place, concern)]));
  const owner = await asSystem("test", (tx) =>
    tx.household.findUniqueOrThrow({ where: { id: place.householdId }, select: { caseOwnerId: true } }),
  );
  expect(await notices()).toMatchObject([
    { recipientId: owner.caseOwnerId, kind: "household.concern", mail: "NOW", householdId: place.householdId },
  ]);
});

test("a household tells whom it was given to, and who may read its file", async () => {
  const socialWorker = await aUser("SOCIAL_WORKER");
  const colleague = await aUser("SOCIAL_WORKER", socialWorker.organisationId);
  const officer = await aUser("MUNICIPAL_OFFICER");
  const { id: householdId } = await aHousehold(socialWorker);
  must(
    await grantAccess(socialWorker, { householdId, holderId: officer.id, reason: "Sfratto", expiresOn: "2026-12-31" }),
  );
  must(
    await reassignHousehold(socialWorker, {
      householdId,
      fromOwnerId: socialWorker.id,
      toOwnerId: colleague.id,
      handover: "Da sentire",
    }),
  );
  expect(await toldTo(officer.id)).toEqual(["household.accessGranted"]);
  expect(await toldTo(colleague.id)).toEqual(["household.reassigned"]);
});

test("a course tells the Comune that it is proposed, and who proposed it what was decided", async () => {
  const { officer, coordinator, courseId } = await aProposedCourse();
  must(await decideCourse(officer, { courseId, ...approving }));
  expect(await toldTo(officer.id)).toEqual(["course.proposed"]);
  expect(await toldTo(coordinator.id)).toEqual(["course.decided approved"]);
  expect((await notices()).at(0)).toMatchObject({
    path: `/courses/${courseId}`,
    facts: { course: expect.any(String) },
  });
});

describe("a notice", () => {
  test("of a command that is undone is nowhere, and no mail of it either", async () => {
    process.env.SMTP_URL = "smtp://127.0.0.1:1";
    process.env.MAIL_FROM = "ponte@example.org";
    process.env.NEXTAUTH_URL = "https://ponte.example.org";
    const [doer, reader] = [await aUser("SOCIAL_WORKER"), await aUser("EMPLOYMENT_OPERATOR")];
    const undone = asActor(doer, async (tx) => {
      await notify(tx, { recipients: [reader.id], kind: "plan.reminded", path: "/plans" });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await notices()).toEqual([]);
    expect(await outgoing()).toEqual([]);
    const jobs = await asSystem("test", (tx) => tx.$queryRaw<unknown[]>`select 1 from pgboss.job where name = 'mail'`);
    expect(jobs).toEqual([]);
  });

  test("is told once to each active person of a role it is for, who may know of the case, and never to who does it", async () => {
    const { plan, operator, socialWorker, providerId } = await anAgreedPlan();
    await forget();
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    const gone = await aUser("EMPLOYMENT_OPERATOR", providerId, { active: false });
    const officer = await aUser("MUNICIPAL_OFFICER");
    const recipients = [socialWorker, operator, operator, stranger, gone, officer].map(({ id }) => id);
    const telling = { recipients, kind: "plan.signed", path: `/plans/${plan.id}`, planId: plan.id } as const;
    await asActor(socialWorker, (tx) => notify(tx, telling));
    expect((await notices()).map(({ recipientId }) => recipientId)).toEqual([operator.id]);
  });

  test("leads to a page of this site and nowhere else", async () => {
    const { id } = await aUser();
    setClock(new Date("2026-11-23T09:00:00Z"));
    for (const path of ["//elsewhere.example", "https://elsewhere.example", "/plans?name=Rossi", "plans", "/../Rossi"])
      await expect(
        asSystem("test", (tx) => notify(tx, { recipients: [id], kind: "plan.reminded", path })),
      ).rejects.toThrow("a page of this site");
  });
});
