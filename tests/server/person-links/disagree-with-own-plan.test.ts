import { afterEach, describe, expect, test } from "vitest";
import { Forbidden } from "@/domain/permissions";
import { mostWrongAnswers } from "@/domain/person-link";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { openPersonLink, readLinkDoor } from "@/server/person-links/open-link";
import { getPersonPart } from "@/server/person-links/person-part";
import { recordPersonAnswer } from "@/server/person-links/record-answer";
import { listToday } from "@/server/today/list-today";
import { testMoment } from "../../support/clock";
import { aUser } from "../../support/organisation-factories";
import {
  aLink,
  anAgreedPlanToSign,
  aVisit,
  disagree,
  signaturesOf,
  somewhere,
  writeAgain,
} from "../../support/person-link-factories";
import { asPerson, eventsOf, must, shownOf } from "../../support/plan-factories";

afterEach(() => {
  setClock(testMoment);
});

describe("not agreeing", () => {
  test("by link: the reason is kept, told to both services, the link is used up and nothing is signed", async () => {
    const basis = await anAgreedPlanToSign();
    const { token, linkId } = await aLink(basis);
    const visit = await aVisit(token);
    expect(await disagree(visit)).toMatchObject({ ok: true });
    expect(await readLinkDoor(token)).toMatchObject({ state: "used" });
    expect(await getOwnPlan(visit)).toMatchObject({ answer: "disagreed" });
    expect(await signaturesOf(basis.plan.id)).toEqual([]);
    for (const reader of [basis.operator, basis.socialWorker])
      expect((await getPersonPart(reader, basis.plan.id))?.answers).toMatchObject([
        { kind: "DISAGREED", reason: "Il lunedì non posso", linkId, recordedBy: null },
      ]);
    expect((await getPersonPart(await aUser("MUNICIPAL_OFFICER"), basis.plan.id))?.answers).toMatchObject([
      { kind: "DISAGREED", reason: null, witnessName: null },
    ]);
    expect((await eventsOf(basis.plan.id)).at(-1)).toBe("plan.personDisagreed");
  });

  test("both services find it on their day, the operator a locked link too, until it is settled", async () => {
    const basis = await anAgreedPlanToSign();
    const told = async (reader: typeof basis.operator) =>
      (await listToday(reader)).waiting.filter(({ rule }) => rule.startsWith("person")).map(({ rule }) => rule);
    const { token } = await aLink(basis);
    for (let wrong = 0; wrong < mostWrongAnswers; wrong++) await openPersonLink(token, "0000", somewhere());
    expect(await told(basis.operator)).toEqual(["personLinkLocked"]);
    must(await disagree(await aVisit((await aLink(basis)).token)));
    expect(await told(basis.operator)).toEqual(["personAnswered"]);
    expect(await told(basis.socialWorker)).toEqual(["personAnswered"]);
    must(await asPerson(basis.operator, basis.plan.id));
    expect([...(await told(basis.operator)), ...(await told(basis.socialWorker))]).toEqual([]);
  });

  test("a refusal before a witness is recorded by the provider, and ends the open links", async () => {
    const basis = await anAgreedPlanToSign();
    const { token } = await aLink(basis);
    const input = {
      ...(await shownOf(basis.plan.id)),
      kind: "REFUSED" as const,
      reason: "Non vuole firmare nulla",
      witnessName: "Ada Conti",
    };
    await expect(recordPersonAnswer(basis.socialWorker, input)).rejects.toThrow(Forbidden);
    must(await recordPersonAnswer(basis.operator, input));
    expect((await getPersonPart(basis.socialWorker, basis.plan.id))?.answers).toMatchObject([
      { kind: "REFUSED", witnessName: "Ada Conti", recordedBy: { name: basis.operator.name } },
    ]);
    expect(await readLinkDoor(token)).toMatchObject({ state: "revoked" });
    expect((await eventsOf(basis.plan.id)).at(-1)).toBe("plan.personRefused");
  });

  test("an answer is settled when the person signs after all, or a new text is agreed to", async () => {
    const open = async (planId: string) =>
      asSystem("test", (tx) => tx.personAnswer.count({ where: { planId, settledAt: null } }));
    const signs = await anAgreedPlanToSign();
    must(await disagree(await aVisit((await aLink(signs)).token)));
    expect(await open(signs.plan.id)).toBe(1);
    must(await asPerson(signs.operator, signs.plan.id));
    expect(await open(signs.plan.id)).toBe(0);

    const rewritten = await anAgreedPlanToSign();
    must(await disagree(await aVisit((await aLink(rewritten)).token)));
    await writeAgain(rewritten);
    expect(await open(rewritten.plan.id)).toBe(0);
  });
});
