import { beforeEach, describe, expect, test } from "vitest";
import type { LineField } from "@/domain/line-texts";
import { emptyForm, type FormState } from "@/lib/form";
import { sealSession, sessionCookie } from "@/server/auth/session-token";
import { asSystem } from "@/server/db";
import { draftOf } from "@/server/plans/content-of";
import { addGoal, editGoal } from "@/server/plans/edit-goals";
import { editLine } from "@/server/plans/edit-line";
import { lineKey } from "@/server/plans/line-terms";
import { readdLine } from "@/server/plans/readd-line";
import { removeLine } from "@/server/plans/remove-line";
import { aUser } from "../support/organisation-factories";
import { aPlan, eventsOf, must } from "../support/plan-factories";
import { jar, signalOf } from "../support/screens";

type Basis = Awaited<ReturnType<typeof aPlan>>;
const draftIn = async ({ plan }: Basis) => {
  const draft = await asSystem("test", (tx) => draftOf(tx, plan.id));
  if (!draft) throw new Error("no draft");
  return draft;
};
const lineOf = async (basis: Basis, code = "L09") => {
  const line = (await draftIn(basis)).lines.find(({ serviceCode }) => serviceCode === code);
  if (!line) throw new Error(`no line ${code}`);
  return line;
};
const editOf = async (basis: Basis, over: object = {}) => {
  const { id: lineId, version, quantity, startsOn, endsOn, delivererId } = await lineOf(basis);
  const texts = { thirdParties: null, deviationReason: null };
  return { planId: basis.plan.id, lineId, version, quantity, startsOn, endsOn, delivererId, ...texts, ...over };
};
const aColleague = ({ providerId }: Basis) => aUser("EMPLOYMENT_OPERATOR", providerId, { name: "Marta Zanini" });

describe("an edit that comes second", () => {
  test("is refused with what the other saved, who and when", async () => {
    const basis = await aPlan();
    const mine = await editOf(basis, { quantity: 600 });
    must(await editLine(await aColleague(basis), await editOf(basis, { quantity: 480, thirdParties: "Ditta Verdi" })));
    const outcome = await editLine(basis.operator, mine);
    expect(outcome).toMatchObject({
      ok: false,
      by: "Marta Zanini",
      theirs: { quantity: "8", thirdParties: "Ditta Verdi", version: mine.version + 1 },
    });
    expect(outcome).toHaveProperty("at", expect.any(Date));
    expect(await lineOf(basis)).toMatchObject({ quantity: 480 });
  });

  test("is refused again when a third person was quicker than the choice", async () => {
    const basis = await aPlan();
    const mine = await editOf(basis, { quantity: 600 });
    const others = [await aColleague(basis), await aUser("PROVIDER_COORDINATOR", basis.providerId, { name: "Terza" })];
    must(await editLine(others[0] ?? basis.operator, await editOf(basis, { quantity: 480 })));
    const first = await editLine(basis.operator, mine);
    if (!("theirs" in first)) throw new Error("no conflict");
    must(await editLine(others[1] ?? basis.operator, await editOf(basis, { quantity: 540 })));
    const chosen = { ...mine, version: first.theirs.version };
    const second = await editLine(basis.operator, chosen);
    expect(second).toMatchObject({ ok: false, by: "Terza", theirs: { quantity: "9" } });
    if (!("theirs" in second)) throw new Error("no conflict");
    must(await editLine(basis.operator, { ...chosen, version: second.theirs.version }));
    expect(await lineOf(basis)).toMatchObject({ quantity: 600 });
  });

  test("with the same values is no conflict", async () => {
    const basis = await aPlan();
    const mine = await editOf(basis, { quantity: 480 });
    must(await editLine(await aColleague(basis), mine));
    expect(await editLine(basis.operator, mine)).toMatchObject({ ok: true });
  });

  test("of a goal is refused with the other’s words", async () => {
    const basis = await aPlan();
    must(await addGoal(basis.operator, { planId: basis.plan.id, text: "Prima" }));
    const goal = (await draftIn(basis)).goals.at(-1);
    const edit = { planId: basis.plan.id, goalId: goal?.id ?? "", version: goal?.version ?? 0 };
    must(await editGoal(await aColleague(basis), { ...edit, text: "La sua" }));
    expect(await editGoal(basis.operator, { ...edit, text: "La mia" })).toMatchObject({
      ok: false,
      by: "Marta Zanini",
      theirs: { text: "La sua", version: edit.version + 1 },
    });
  });
});

describe("a service taken out while somebody writes about it", () => {
  const taken = async () => {
    const basis = await aPlan();
    const { lineId, version: _, ...mine } = await editOf(basis, { quantity: 600, thirdParties: "Ditta Rossi" });
    const { serviceId } = await lineOf(basis);
    const key = lineKey(basis.plan.id, "L09");
    must(await removeLine(await aColleague(basis), { planId: basis.plan.id, lineId }));
    return { basis, key, lineId, mine: { ...mine, serviceId } };
  };

  test("is put back with what was written, under the key of its service", async () => {
    const { basis, key, mine } = await taken();
    expect(await readdLine(basis.operator, mine)).toMatchObject({ ok: true, data: { key } });
    expect(await lineOf(basis)).toMatchObject({ key, quantity: 600, thirdParties: "Ditta Rossi" });
    expect(await eventsOf(basis.plan.id)).toEqual(["plan.lineRemoved", "plan.lineAdded", "plan.lineEdited"]);
  });

  test("is not put back by halves, nor twice at once", async () => {
    const { basis, mine } = await taken();
    const wrong = await readdLine(basis.operator, { ...mine, endsOn: "2030-01-01" });
    expect(wrong).toMatchObject({ reason: { key: "plan.refusals.outsidePlan" } });
    expect((await draftIn(basis)).lines.some(({ serviceCode }) => serviceCode === "L09")).toBe(false);
    const outcomes = await Promise.all([readdLine(basis.operator, mine), readdLine(basis.operator, mine)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the form of a line, without JavaScript", () => {
  beforeEach(() => {
    process.env.NEXTAUTH_SECRET = "only for tests";
    jar.clear();
  });
  const send = async (fields: Record<string, string>): Promise<FormState | string> => {
    const { editLineAction } = await import("@/app/(portal)/plans/[planId]/compose/actions");
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    try {
      return await editLineAction(emptyForm, form);
    } catch (error) {
      return signalOf(error) ?? String(error);
    }
  };
  const stale = async () => {
    const basis = await aPlan();
    const { id: userId } = basis.operator;
    jar.set(sessionCookie, await sealSession({ userId, sessionVersion: 1 }));
    const line = await lineOf(basis);
    const base: Record<LineField, string> = {
      quantity: "6",
      startsOn: line.startsOn,
      endsOn: line.endsOn,
      delivererId: line.delivererId,
      thirdParties: "",
      deviationReason: "",
    };
    const ids = { planId: basis.plan.id, lineId: line.id, version: String(line.version), unit: "HOUR" };
    const mine = { ...ids, ...base, base: JSON.stringify(base), quantity: "10", deviationReason: "Serve di più" };
    must(await editLine(await aColleague(basis), await editOf(basis, { quantity: 480, thirdParties: "Ditta Verdi" })));
    const state = await send(mine);
    if (typeof state === "string" || !state.theirs) throw new Error(`no conflict: ${JSON.stringify(state)}`);
    const { values, version, by, at } = state.theirs;
    const theirs = { theirs: JSON.stringify({ ...values, version }), theirsBy: by ?? "", theirsAt: at ?? "" };
    return { basis, mine, state, choice: { ...mine, ...theirs } };
  };

  test("comes back with both texts, and where they started from", async () => {
    const { mine, state } = await stale();
    expect(state.values).toMatchObject({ quantity: "10", deviationReason: "Serve di più", base: mine.base });
    expect(state.theirs).toMatchObject({ by: "Marta Zanini", values: { quantity: "8", thirdParties: "Ditta Verdi" } });
    expect(state.theirs?.at).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  });

  test("saves the choice made field by field", async () => {
    const { basis, choice } = await stale();
    const picks = { "pick-quantity": "mine", "pick-thirdParties": "theirs", "pick-deviationReason": "mine" };
    expect(await send({ ...choice, ...picks })).toBe("redirected");
    expect(await lineOf(basis)).toMatchObject({
      quantity: 600,
      thirdParties: "Ditta Verdi",
      deviationReason: "Serve di più",
    });
  });

  test.each([
    ["mine", { quantity: 600, thirdParties: null, deviationReason: "Serve di più" }],
    ["theirs", { quantity: 480, thirdParties: "Ditta Verdi", deviationReason: null }],
  ])("all %s is one button", async (all, expected) => {
    const { basis, choice } = await stale();
    expect(await send({ ...choice, all })).toBe("redirected");
    expect(await lineOf(basis)).toMatchObject(expected);
  });

  test("shows what a choice makes before anything is saved", async () => {
    const { basis, choice } = await stale();
    const state = await send({ ...choice, step: "preview", "pick-quantity": "theirs" });
    expect(state).toMatchObject({
      values: { quantity: "10", "pick-quantity": "theirs" },
      theirs: { by: "Marta Zanini" },
    });
    expect(await lineOf(basis)).toMatchObject({ quantity: 480 });
  });

  test("asks again when a third person was quicker, from the text the choice was made against", async () => {
    const { basis, choice } = await stale();
    must(await editLine(await aColleague(basis), await editOf(basis, { quantity: 540, thirdParties: "Ditta Neri" })));
    const state = await send({ ...choice, all: "mine" });
    if (typeof state === "string") throw new Error(state);
    expect(state.theirs).toMatchObject({ values: { quantity: "9", thirdParties: "Ditta Neri" } });
    expect(state.values).toMatchObject({ quantity: "10" });
    expect(JSON.parse(String(state.values.base))).toMatchObject({ quantity: "8", thirdParties: "Ditta Verdi" });
  });

  test("keeps what was typed about a line that is gone, and which service it was", async () => {
    const { basis, choice } = await stale();
    must(await removeLine(basis.operator, { planId: basis.plan.id, lineId: choice.lineId }));
    const state = await send({ ...choice, serviceId: "s", serviceName: "Coaching", all: "mine" });
    expect(state).toMatchObject({ values: { quantity: "10", serviceName: "Coaching", serviceId: "s" } });
  });
});
