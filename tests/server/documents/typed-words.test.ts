import { describe, expect, test, vi } from "vitest";
import { documentsOf } from "@/domain/document";
import { asSystem } from "@/server/db";
import { getDocument } from "@/server/documents/get-document";
import { documentData, renderDocument } from "@/server/documents/render-document";
import { typeset } from "@/server/documents/typst";
import { accessible, seen } from "../../support/papers";
import { aSharedPlan, aSignedPlan } from "../../support/plan-factories";
import { readPdf } from "../../support/read-pdf";
import { sayIn } from "../../support/say";

// Reading papers back takes its time where several test files share a processor.
vi.setConfig({ testTimeout: 60_000 });

describe("what somebody wrote", () => {
  const hostile =
    '#import "/etc/passwd": * #read("/etc/passwd") *grassetto* _x_ $y^2$ \\u{1f600} = Titolo @ref <label> // fine `codice`';

  const withTexts = async (text: string, reason = text) => {
    const basis = await aSharedPlan();
    await asSystem("test", async (tx) => {
      await tx.planGoal.updateMany({ where: { planVersionId: basis.planVersion.id }, data: { text } });
      await tx.planLine.updateMany({
        where: { planVersionId: basis.planVersion.id },
        data: { thirdParties: text, deviationReason: reason, quantity: 15 },
      });
      await tx.person.update({ where: { id: basis.plan.personId }, data: { lastName: text.slice(0, 80) } });
    });
    return basis;
  };

  test("is never markup: it stands on the paper as it was typed", async () => {
    const { plan, operator } = await withTexts(hostile);
    for (const kind of documentsOf("SHARED", 1)) {
      const { text, tags } = await seen(operator, plan.id, kind);
      expect(text).not.toContain("root:");
      expect(tags.some(({ role, text: own }) => /^H\d$/.test(role) && own === "Titolo")).toBe(false);
      if (kind === "pip") expect(text).toContain(hostile);
    }
  });

  test.each([
    ["a word without end", "a".repeat(4000)],
    ["two hundred lines", "riga\n".repeat(200)],
    ["other writings", "العربية 漢字 Ελληνικά 👩‍👩‍👧‍👦🏠 \u202eissoR"],
    ["a null and a half character", "a\ud800b"],
  ])("does not break the paper: %s", async (_, text) => {
    const { plan, operator } = await withTexts(text);
    for (const kind of ["pip", "person-copy", "application"] as const) accessible(await seen(operator, plan.id, kind));
  });
});

test("many papers at once are set one after another, each with its own data", async () => {
  const { plan, operator } = await aSignedPlan();
  const document = await getDocument(operator, plan.id, "person-copy");
  if (!document) throw new Error("the paper is out of sight");
  const titles = await Promise.all(
    (["it", "en", "fr", "it", "en", "fr"] as const).map(async (language) => {
      const wanted = { say: sayIn(language), language, large: false, demonstration: false };
      return (await readPdf(await renderDocument("person-copy", documentData("person-copy", document, wanted)))).title;
    }),
  );
  expect(titles).toEqual(["Il mio piano", "My plan", "Mon plan", "Il mio piano", "My plan", "Mon plan"]);
});

test("a template that cannot be set says where, never with what, and the next paper is set all the same", async () => {
  const { plan, operator } = await aSignedPlan();
  await expect(typeset("no-such-template", { name: "Maria" })).rejects.toThrow(
    /no-such-template could not be set: (?!.*Maria)/,
  );
  await expect(typeset("pip", { name: "Maria" })).rejects.toThrow(/sheet\.typ.*(?<!Maria)$/);
  expect((await seen(operator, plan.id, "pip")).title).toBe("Piano di Intervento Personalizzato");
});
