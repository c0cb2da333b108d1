import { expect, test } from "vitest";
import { compareAssessments } from "@/domain/assessment-compare";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { getAssessment } from "@/server/assessments/get-assessment";
import { saveAssessment } from "@/server/assessments/save-assessment";
import { aUser } from "../support/organisation-factories";
import { aProfile, aReferralIn, aReferralTeam, eventsOf, makeMove } from "../support/referral-factories";

async function anAcceptedOne() {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "ACCEPTED");
  return { ...team, referral };
}

test("every saving makes a new version, and the old ones stay to be read and compared", async () => {
  const { operator, socialWorker, referral } = await anAcceptedOne();
  expect(await saveAssessment(operator, aProfile(referral.id))).toEqual({ ok: true, data: { number: 1 } });
  const second = aProfile(referral.id, 1, { LANGUAGE: 4, wishes: "Aprire un banco al mercato", aidBand: "BAND_3" });
  expect(await saveAssessment(operator, second)).toEqual({ ok: true, data: { number: 2 } });

  const newest = await getAssessment(socialWorker, referral.id);
  expect(newest).toMatchObject({ basedOn: 2, mayWrite: false, version: { number: 2 }, before: { number: 1 } });
  if (!newest?.version || !newest.before) throw new Error("two versions");
  const changed = compareAssessments(newest.before, newest.version).map((one) =>
    "field" in one ? one.field : one.dimension,
  );
  expect(changed).toEqual(["LANGUAGE", "wishes", "aidBand"]);
  expect(await getAssessment(socialWorker, referral.id, 1)).toMatchObject({
    version: { number: 1, wishes: "Tornare in cucina" },
  });
  expect((await eventsOf(referral.id)).map(({ facts }) => facts)).toEqual([{ number: 1 }, { number: 2 }]);
});

test("of two who save at once the second is told, and nothing is overwritten", async () => {
  const { operator, providerId, referral } = await anAcceptedOne();
  const colleague = await aUser("EMPLOYMENT_OPERATOR", providerId);
  const outcomes = await Promise.all([
    saveAssessment(operator, aProfile(referral.id)),
    saveAssessment(colleague, aProfile(referral.id)),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    reason: { key: "assessment.refusals.savedMeanwhile", values: { number: 1 } },
  });
  expect((await getAssessment(operator, referral.id))?.versions).toHaveLength(1);
});

test("a profile opened before a newer version was saved is refused", async () => {
  const { operator, referral } = await anAcceptedOne();
  await saveAssessment(operator, aProfile(referral.id));
  expect(await saveAssessment(operator, aProfile(referral.id, 0))).toMatchObject({
    reason: { key: "assessment.refusals.savedMeanwhile", values: { name: operator.name, number: 1 } },
  });
});

test.each(["SENT", "INFO_REQUESTED", "DECLINED", "WITHDRAWN", "CLOSED"] as const)(
  "the profile of a referral that is %s is not written",
  async (status) => {
    const team = await aReferralTeam();
    const referral = await aReferralIn(team, status);
    expect(await saveAssessment(team.operator, aProfile(referral.id))).toMatchObject({
      reason: { key: "assessment.refusals.notAccepted" },
    });
  },
);

test("only the provider's operators write it; the Officina reads, strangers and the Comune find nothing", async () => {
  const { operator, coordinator, socialWorker, referral } = await anAcceptedOne();
  await saveAssessment(operator, aProfile(referral.id));
  for (const reader of [socialWorker, coordinator]) {
    await expect(saveAssessment(reader, aProfile(referral.id, 1))).rejects.toThrow(Forbidden);
    expect(await getAssessment(reader, referral.id)).toMatchObject({ version: { number: 1 } });
  }
  for (const role of ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "ADMIN", "PRIVACY_OFFICER"] as const) {
    const stranger = await aUser(role);
    await expect(saveAssessment(stranger, aProfile(referral.id, 1))).rejects.toThrow(NotVisible);
    expect(await getAssessment(stranger, referral.id)).toBeNull();
  }
  expect(await getAssessment(await aUser("MUNICIPAL_OFFICER"), referral.id)).toBeNull();
});

test("the profile of a referral closed meanwhile stays readable", async () => {
  const { operator, referral, ...team } = await anAcceptedOne();
  await saveAssessment(operator, aProfile(referral.id));
  await makeMove.close({ operator, ...team }, referral);
  expect(await getAssessment(operator, referral.id)).toMatchObject({ mayWrite: false, version: { number: 1 } });
});
