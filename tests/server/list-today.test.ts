import { expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { rulesOf } from "@/domain/today";
import type { Role } from "@/generated/prisma/enums";
import { saveAssessment } from "@/server/assessments/save-assessment";
import { asSystem } from "@/server/db";
import { getReferral } from "@/server/referrals/get-referral";
import { listToday } from "@/server/today/list-today";
import { aProgramme } from "../support/catalogue-factories";
import { aHousehold } from "../support/household-factories";
import { aUser } from "../support/organisation-factories";
import { aPlan } from "../support/plan-factories";
import { aProfile, aReferral, aReferralIn, aReferralTeam, makeMove } from "../support/referral-factories";

const told = async (actor: Actor) =>
  (await listToday(actor)).waiting.map(({ rule, href, level }) => `${level} ${rule} ${href}`);
const roles = Object.keys(rulesOf) as Role[];

test.each(roles)("somebody new, a %s, has nothing waiting", async (role) => {
  expect(await listToday(await aUser(role))).toMatchObject({ waiting: [] });
});

test("the social worker is asked, answered and reminded of what was left", async () => {
  const team = await aReferralTeam();
  const asked = await aReferralIn(team, "SENT");
  await makeMove.requestInformation(team, asked);
  const answered = await aReferralIn(team, "SENT");
  await makeMove.decline(team, answered);
  const draft = await aReferral(team.socialWorker, team.providerId, {
    status: "DRAFT",
    createdAt: new Date("2026-11-20T09:00:00Z"),
  });
  expect(await told(team.socialWorker)).toEqual([
    `soon referralAnswered /referrals/${answered.id}`,
    `waiting draftsLeft /referrals/${draft.id}/edit`,
    `waiting informationRequested /referrals/${asked.id}/answer`,
  ]);
  // Each thing goes once it is done: read, answered.
  await getReferral(team.socialWorker, answered.id);
  await asSystem("test", (tx) =>
    tx.referral.update({ where: { id: answered.id }, data: { decidedAt: new Date("2026-11-23T08:00:00Z") } }),
  );
  await makeMove.answer(team, asked);
  expect(await told(team.socialWorker)).toEqual([`waiting draftsLeft /referrals/${draft.id}/edit`]);
});

test("a colleague's cases do not wait for me", async () => {
  const team = await aReferralTeam();
  await aReferralIn(team, "INFO_REQUESTED");
  await aReferralIn(team, "ACCEPTED");
  expect(await told(await aUser("SOCIAL_WORKER", team.socialWorker.organisationId))).toEqual([]);
  expect(await told(await aUser("EMPLOYMENT_OPERATOR", team.providerId))).toEqual([]);
});

test("a missed instalment of my household is late at once", async () => {
  const socialWorker = await aUser("SOCIAL_WORKER");
  const household = await aHousehold(socialWorker);
  await asSystem("test", (tx) =>
    tx.repaymentPlan.create({
      data: {
        householdId: household.id,
        creditor: "ALER",
        recognisedDebtCents: 20_000,
        firstDueOn: new Date("2026-10-01"),
        status: "SIGNED",
        createdById: socialWorker.id,
        instalments: {
          create: [
            { number: 1, dueOn: new Date("2026-10-01"), amountCents: 10_000, paidCents: 10_000 },
            { number: 2, dueOn: new Date("2026-11-01"), amountCents: 10_000, paidCents: 5_000 },
          ],
        },
      },
    }),
  );
  expect((await listToday(socialWorker)).waiting).toMatchObject([
    { rule: "instalmentsMissed", level: "late", values: { count: 1 }, when: { kind: "dueOn", day: "2026-11-01" } },
  ]);
});

test("from the decision to the plan, the operator is led one step at a time", async () => {
  const team = await aReferralTeam();
  const referral = await aReferral(team.socialWorker, team.providerId, { assigneeId: team.operator.id });
  expect(await told(team.operator)).toEqual([`waiting referralToDecide /referrals/${referral.id}`]);
  await makeMove.accept(team, referral);
  expect(await told(team.operator)).toEqual([`waiting profileToFill /referrals/${referral.id}/assessment`]);
  await saveAssessment(team.operator, aProfile(referral.id));
  expect(await told(team.operator)).toEqual([`waiting planToCreate /plans/new?referral=${referral.id}`]);
});

test("a plan waits for its operator while it is written, then for the Officina, then for signatures", async () => {
  const { operator, socialWorker, plan } = await aPlan();
  const become = (status: "SHARED" | "AGREED") =>
    asSystem("test", (tx) =>
      tx.plan.update({ where: { id: plan.id }, data: { status, sharedAt: new Date(), agreedAt: new Date() } }),
    );
  const rulesFor = async (actor: Actor) => (await listToday(actor)).waiting.map(({ rule }) => rule);
  const officer = await aUser("MUNICIPAL_OFFICER");
  expect(await rulesFor(operator)).toEqual(["planToWrite"]);
  await become("SHARED");
  expect([await rulesFor(operator), await rulesFor(officer)]).toEqual([[], []]);
  expect(await rulesFor(socialWorker)).toContain("decisionAwaited");
  await become("AGREED");
  expect(await rulesFor(operator)).toEqual(["decisionAwaited", "decisionAwaited"]);
  expect(await rulesFor(socialWorker)).toContain("decisionAwaited");
});

test("the coordinator sees what to give out, what is late and who has how much", async () => {
  const team = await aReferralTeam();
  const unassigned = await aReferralIn(team, "SENT");
  const late = await aReferral(team.socialWorker, team.providerId, {
    dueOn: new Date("2026-11-18"),
    assigneeId: team.operator.id,
  });
  await aReferralIn(team, "ACCEPTED");
  expect(await told(team.coordinator)).toEqual([
    `late referralOverdue /referrals/${late.id}`,
    `waiting referralToAssign /referrals/${unassigned.id}/assign`,
  ]);
  expect((await listToday(team.coordinator)).workloads).toEqual([
    { id: team.operator.id, name: team.operator.name, people: 2, plans: 0 },
  ]);
  expect((await listToday(team.operator)).workloads).toEqual([]);
});

test("the Comune hears of late answers by code, and of ceilings from 80 %", async () => {
  const team = await aReferralTeam();
  const officer = await aUser("MUNICIPAL_OFFICER");
  const late = await aReferral(team.socialWorker, team.providerId, { dueOn: new Date("2026-11-11") });
  await aReferral(team.socialWorker, team.providerId, { dueOn: new Date("2026-11-12") });
  const programme = await aProgramme(team.providerId, { committedCents: 16_000_000n });
  await aProgramme(team.providerId, { committedCents: 15_999_999n });
  const { waiting } = await listToday(officer);
  expect(waiting).toMatchObject([
    { rule: "referralOverdue", subject: late.code },
    { rule: "ceilingNear", subject: programme.name, values: { percent: 80, provider: "none" } },
  ]);
  expect(JSON.stringify(waiting)).not.toContain(late.household.person.lastName);
});

test("the administrator hears of forgotten passwords and of accreditations about to end", async () => {
  const admin = await aUser("ADMIN");
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  await asSystem("test", async (tx) => {
    await tx.passwordReset.create({ data: { userId: operator.id, requestedAt: new Date("2026-11-23T08:00:00Z") } });
    const dated = (number: string, validTo: string | null) => ({
      organisationId: operator.organisationId,
      register: "LAVORO" as const,
      number,
      validFrom: new Date("2007-01-01"),
      validTo: validTo && new Date(validTo),
    });
    await tx.accreditation.createMany({ data: [dated("A", "2026-12-31"), dated("B", "2028-01-01"), dated("C", null)] });
  });
  expect((await listToday(admin)).waiting).toMatchObject([
    { rule: "accreditationExpiring", values: { number: "A" } },
    { rule: "passwordRequested", subject: operator.name, href: `/admin/users/${operator.id}` },
  ]);
});

test("the privacy officer begins with the files opened last", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  await getReferral(team.operator, referral.id);
  expect((await listToday(await aUser("PRIVACY_OFFICER"))).waiting).toMatchObject([
    { rule: "latestAccess", subject: team.operator.name, href: "/privacy", values: { page: "referral" } },
  ]);
});
