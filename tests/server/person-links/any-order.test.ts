import { fc, test as property } from "@fast-check/vitest";
import { afterEach, expect } from "vitest";
import { setClock } from "@/lib/clock";
import { disagreeWithOwnPlan } from "@/server/person-links/answer-own-plan";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { issuePersonLink } from "@/server/person-links/issue-link";
import { openPersonLink } from "@/server/person-links/open-link";
import { revokePersonLink } from "@/server/person-links/revoke-link";
import { testMoment } from "../../support/clock";
import {
  anAgreedPlanToSign,
  confirm,
  linkRow,
  right,
  signaturesOf,
  somewhere,
  writeAgain,
} from "../../support/person-link-factories";
import { planRow, shownOf } from "../../support/plan-factories";

const deeds = fc.constantFrom("edit", "link", "link", "open", "open", "confirm", "confirm", "disagree", "revoke");

const steps = fc.array(fc.tuple(deeds, fc.nat(9)), { minLength: 4, maxLength: 14 });

afterEach(() => {
  setClock(testMoment);
});

property.prop([steps], {
  numRuns: 12,
})(
  "no link ever signs other content than its own hash, whatever happens in between",
  async (steps) => {
    const basis = await anAgreedPlanToSign();
    const planId = basis.plan.id;
    const links: { linkId: string; token: string; visit?: string; page?: { hash: string } }[] = [];
    for (const [step, which] of steps) {
      const link = links[which % Math.max(links.length, 1)];
      if (step === "edit" && (await planRow(planId)).status === "AGREED") await writeAgain(basis);
      if (step === "link") {
        const made = await issuePersonLink(basis.operator, { ...(await shownOf(planId)), days: "7" });
        if (made.ok) links.push({ linkId: made.data.linkId, token: made.data.path.replace("/p/", "") });
      }
      if (!link) continue;
      if (step === "open") {
        const opened = await openPersonLink(link.token, right, somewhere());
        if (opened?.ok) link.visit = opened.data.visit;
        if (link.visit) link.page = (await getOwnPlan(link.visit))?.text ?? link.page;
      }
      const page = link.page ?? (await shownOf(planId));
      if (step === "confirm" && link.visit) await confirm(link.visit, page);
      if (step === "disagree" && link.visit) await disagreeWithOwnPlan(link.visit, { ...page, reason: "No" });
      if (step === "revoke") await revokePersonLink(basis.operator, { planId, linkId: link.linkId });
    }
    for (const signature of await signaturesOf(planId)) {
      const link = await linkRow(signature.linkId ?? "");
      expect(signature).toMatchObject({ contentHash: link.contentHash, planVersionId: link.planVersionId });
      expect(link.usedAt).not.toBeNull();
    }
  },
  60_000,
);
