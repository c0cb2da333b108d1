import { expect, test } from "vitest";
import { getLetter } from "@/server/closure/get-letter";
import { recordNotice } from "@/server/closure/revoke-plan";
import { asSystem } from "@/server/db";
import { renderLetter } from "@/server/documents/notice-letter";
import { aRunningPlan } from "../../support/closure-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { readPdf } from "../../support/read-pdf";
import { sayIn } from "../../support/say";

/** A warning recorded on a running plan. */
async function aWarning() {
  const made = await aRunningPlan();
  const body = "Gentile Maria,\n\nnelle date 3/11/2026 e 17/11/2026 non abbiamo avuto Sue notizie. #set * _x_";
  const notice = { kind: "WARNING_LETTER", means: "BY_HAND", sentOn: "2026-11-20", attachmentId: null, body } as const;
  must(await recordNotice(made.operator, { planId: made.plan.id, ...notice }));
  const { id } = await asSystem("test", (tx) => tx.planNotice.findFirstOrThrow());
  return { ...made, noticeId: id };
}

test("the letter of a notice says word for word what was recorded, and its making is told", async () => {
  const { operator, plan, noticeId } = await aWarning();
  const letter = await getLetter(operator, plan.id, noticeId);
  if (!letter) throw new Error("the operator sends it");
  const { text } = await readPdf(await renderLetter(letter, sayIn("it"), false));
  expect(text).toContain("nelle date 3/11/2026 e 17/11/2026 non abbiamo avuto Sue notizie. #set * _x_");
  expect(text).toContain(letter.to);
  const told = await asSystem("test", (tx) => tx.auditEvent.count({ where: { type: "plan.letterPrinted" } }));
  expect(told).toBe(1);
});

test("the letter is the provider's: the Officina and a stranger get none", async () => {
  const { socialWorker, plan, noticeId } = await aWarning();
  expect(await getLetter(socialWorker, plan.id, noticeId)).toBeNull();
  expect(await getLetter(await aUser("EMPLOYMENT_OPERATOR"), plan.id, noticeId)).toBeNull();
});
