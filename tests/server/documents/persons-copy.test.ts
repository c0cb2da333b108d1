import { describe, expect, test, vi } from "vitest";
import { accessible, seen } from "../../support/papers";
import { aSignedPlan } from "../../support/plan-factories";

// Reading papers back takes its time where several test files share a processor.
vi.setConfig({ testTimeout: 60_000 });

describe("the person's copy", () => {
  const inWords = {
    it: ["Il mio piano", "Che cosa farò", "12 ore", "Coaching"],
    en: ["My plan", "What I will do", "12 hours", "Courtesy translation"],
    fr: ["Mon plan", "Ce que je vais faire", "12 heures", "Traduction de courtoisie"],
    ar: ["خطتي", "ماذا سأفعل", "12 ساعة"],
  } as const;
  test.each(["it", "en", "fr", "ar"] as const)(
    "is plain, without costs, in %s and in large letters",
    async (language) => {
      const { plan, operator } = await aSignedPlan();
      for (const large of [false, true]) {
        const read = await seen(operator, plan.id, "person-copy", { language, large });
        accessible(read, language);
        expect(read.direction).toBe(language === "ar" ? "R2L" : "L2R");
        expect(read.text).not.toContain("€");
        if (language !== "ar") for (const words of inWords[language]) expect(read.text).toContain(words);
      }
      const { title } = await seen(operator, plan.id, "person-copy", { language });
      expect(title).toBe(inWords[language][0]);
    },
  );
});
