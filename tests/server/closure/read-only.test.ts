import { expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { plainMoves } from "@/domain/plan";
import type { PlanStatus } from "@/generated/prisma/enums";
import type { Outcome } from "@/lib/outcome";
import { chooseAlternative } from "@/server/alternatives/choose-alternative";
import { discardAlternative } from "@/server/alternatives/discard-alternative";
import { keepAlternative } from "@/server/alternatives/keep-alternative";
import { attachFile } from "@/server/attachments/attach-file";
import { acknowledgeClosure, takeClosureBack } from "@/server/closure/acknowledge-closure";
import { completePlan } from "@/server/closure/complete-plan";
import { recordNotice, revokePlan } from "@/server/closure/revoke-plan";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { writeClosure } from "@/server/closure/write-closure";
import { answerComment } from "@/server/comments/answer-comment";
import { applyProposal } from "@/server/comments/apply-proposal";
import { declineProposal } from "@/server/comments/decline-proposal";
import { resolveComment } from "@/server/comments/resolve-comment";
import { writeComment } from "@/server/comments/write-comment";
import { asSystem } from "@/server/db";
import { remindAwaited } from "@/server/decisions/remind";
import { requestDerogation } from "@/server/derogations/request-derogation";
import { issuePersonLink } from "@/server/person-links/issue-link";
import { recordPersonAnswer } from "@/server/person-links/record-answer";
import { addLine } from "@/server/plans/add-line";
import { agreePlan } from "@/server/plans/agree-plan";
import { addGoal } from "@/server/plans/edit-goals";
import { editPeriod } from "@/server/plans/edit-period";
import { movePlan } from "@/server/plans/move-plan";
import { reassignPlan } from "@/server/plans/reassign-plan";
import { removeLine } from "@/server/plans/remove-line";
import { setLineStatus } from "@/server/plans/set-line-status";
import { sharePlan } from "@/server/plans/share-plan";
import { planSession } from "@/server/sessions/plan-session";
import { openVariation } from "@/server/variations/open-variation";
import { aClosure, aCompletedPlan, aRevocation, aRunningPlan, aWithdrawal } from "../../support/closure-factories";
import { says, word } from "../../support/comment-factories";
import { aUser } from "../../support/organisation-factories";
import { asOfficina, asOperator, asPerson, aVariation, must, planLine } from "../../support/plan-factories";
import { anAppointment } from "../../support/session-factories";

const hash = "0".repeat(64);

/** Every command that writes on a plan, as somebody who may do it would try it on one that is over. */
async function attempts(basis: Awaited<ReturnType<typeof aRunningPlan>>, commentId: string) {
  const { operator, socialWorker, plan, providerId } = basis;
  const planId = plan.id;
  const line = await planLine(planId, "L09");
  const coordinator: Actor = await aUser("PROVIDER_COORDINATOR", providerId);
  const other = await aUser("EMPLOYMENT_OPERATOR", providerId);
  const shown = { planId, hash, shown: "" };
  const report = { planId, version: 1 };
  const notice = {
    planId,
    kind: "HEARING",
    means: "EMAIL",
    sentOn: "2026-11-20",
    attachmentId: null,
    body: "x",
  } as const;
  const tries: Record<string, () => Promise<Outcome<unknown> | { ok: boolean }>> = {
    share: () => sharePlan(operator, { planId }),
    agree: () => agreePlan(socialWorker, { ...shown, note: null }),
    signAsOperator: () => asOperator(operator, planId),
    signAsOfficina: () => asOfficina(socialWorker, planId),
    signAsPerson: () => asPerson(operator, planId),
    addLine: () => addLine(operator, { planId, serviceId: line.serviceId }),
    removeLine: () => removeLine(operator, { planId, lineId: line.id }),
    setLineStatus: () => setLineStatus(operator, { planId, lineId: line.id, status: "SUSPENDED" }),
    addGoal: () => addGoal(operator, { planId, text: "Altro" }),
    editPeriod: () => editPeriod(operator, { planId, version: 1, startsOn: "2026-11-23", endsOn: "2026-12-23" }),
    reassign: () => reassignPlan(coordinator, { planId, operatorId: other.id, reason: "Ferie", note: "x" }),
    openVariation: () => openVariation(operator, aVariation(planId)),
    keepAlternative: () => keepAlternative(operator, { planId, name: "A" }),
    chooseAlternative: () =>
      chooseAlternative(operator, { planId, chosenId: null, hash, current: false, decidedWith: ["PERSON"] } as never),
    discardAlternative: () =>
      discardAlternative(operator, { planId, alternativeId: planId, version: 1, reason: "Non serve" }),
    requestDerogation: () =>
      requestDerogation(operator, {
        planId,
        ceiling: "PERSON",
        requestedCents: 100,
        reason: "x",
      } as never),
    comment: () => writeComment(operator, word({ planId })),
    answerComment: () =>
      answerComment(socialWorker, {
        planId,
        threadId: commentId,
        audience: "SHARED",
        body: "x",
        mentions: [],
      }),
    settleComment: () => resolveComment(operator, { planId, commentId, resolved: "yes", answer: null } as never),
    applyProposal: () => applyProposal(operator, { planId, commentId }),
    declineProposal: () => declineProposal(operator, { planId, commentId, answer: "No" }),
    remind: () => remindAwaited(operator, { planId, side: "OFFICINA" }),
    attach: () =>
      attachFile(operator, planId, {
        kind: "DOCUMENT",
        title: null,
        file: { name: "foglio.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF") },
      }),
    issueLink: () => issuePersonLink(operator, { planId, hash, days: 7, mail: false } as never),
    recordAnswer: () =>
      recordPersonAnswer(operator, { planId, hash, kind: "DISAGREED", reason: "x", witnessName: null }),
    planSession: () => planSession(operator, { ...anAppointment([line.id], operator.id), room: null } as never),
    writeClosure: async () => writeClosure(operator, await aClosure(planId)),
    takeClosureBack: () => takeClosureBack(operator, report),
    acknowledge: () => acknowledgeClosure(socialWorker, report),
    complete: () => completePlan(operator, report),
    withdraw: () => withdrawPlan(operator, aWithdrawal(planId)),
    revoke: () => revokePlan(operator, aRevocation(planId, { cause: "FALSE_STATEMENT", noNoticeWhy: "x" })),
    notice: () => recordNotice(operator, notice),
  };
  for (const move of plainMoves) {
    const actor = move === "withdrawAgreement" ? socialWorker : operator;
    tries[`move ${move}`] = () => movePlan(actor, { planId, move, reason: "x" });
  }
  return tries;
}

const everything = (planId: string) =>
  asSystem("test", async (tx) => {
    const rows = await tx.$queryRaw<{ all: string }[]>`
      select (select count(*) from "AuditEvent" where "planId" = ${planId}::uuid) || ' ' ||
        (select to_jsonb(p)::text from "Plan" p where id = ${planId}::uuid) || ' ' ||
        (select count(*) from "PlanComment") || ' ' || (select count(*) from "Attachment") || ' ' ||
        (select count(*) from "Session") || ' ' || (select count(*) from "PersonLink") as all`;
    return rows[0]?.all;
  });

const endings: [PlanStatus, (basis: Awaited<ReturnType<typeof aRunningPlan>>) => Promise<unknown>][] = [
  [
    "COMPLETED",
    async (basis) => {
      must(await writeClosure(basis.operator, await aClosure(basis.plan.id, { step: "share" })));
      await aCompletedPlan(basis);
    },
  ],
  ["WITHDRAWN", async ({ operator, plan }) => must(await withdrawPlan(operator, aWithdrawal(plan.id)))],
  [
    "REVOKED",
    async ({ operator, plan }) =>
      must(await revokePlan(operator, aRevocation(plan.id, { cause: "FALSE_STATEMENT", noNoticeWhy: "Atto" }))),
  ],
];

test.each(endings)(
  "a plan that is over (%s) refuses every command in words and stays as it was",
  async (status, end) => {
    const basis = await aRunningPlan();
    const commentId = await says(basis.socialWorker, {
      planId: basis.plan.id,
      kind: "CHANGE_REQUEST",
      body: "Più coaching",
    });
    await end(basis);
    const before = await everything(basis.plan.id);
    expect(before).toContain(status);
    const told: Record<string, unknown> = {};
    for (const [name, attempt] of Object.entries(await attempts(basis, commentId))) {
      const outcome = (await attempt()) as { ok: boolean; reason?: { key: string } };
      told[name] = outcome.ok ? "done" : typeof outcome.reason?.key;
    }
    expect(Object.entries(told).filter(([, said]) => said !== "string")).toEqual([]);
    expect(Object.keys(told).length).toBeGreaterThan(35);
    expect(await everything(basis.plan.id)).toBe(before);
  },
);
