import { typedHours } from "@/lib/hours";
import { answerComment } from "@/server/comments/answer-comment";
import { applyProposal } from "@/server/comments/apply-proposal";
import { resolveComment } from "@/server/comments/resolve-comment";
import { writeComment } from "@/server/comments/write-comment";
import { asSystem } from "@/server/db";
import type { PlanStory } from "./plans";
import { made } from "./timeline";

/** The social worker says it about the line it is about; the operator keeps an aside. */
export async function comment({ socialWorker, operator, comment: remark }: PlanStory, planId: string) {
  if (!remark) return;
  const line = await asSystem("demo town", (tx) =>
    tx.planLine.findFirst({
      where: {
        planVersion: { planId },
        mandatory: false,
        ...(remark.about ? { serviceCode: remark.about } : { unit: "HOUR" }),
      },
      orderBy: { serviceCode: "asc" },
    }),
  );
  const more = line && (line.maxQuantity === null || line.quantity + 120 <= line.maxQuantity);
  const asked = remark.proposes === "more" ? (more ? typedHours(line.quantity + 120) : null) : remark.proposes;
  made(
    await writeComment(socialWorker, {
      ...plainWord,
      planId,
      about: { lineKey: line?.key ?? null, goalKey: null },
      kind: remark.asksChange ? "CHANGE_REQUEST" : "COMMENT",
      audience: "SHARED",
      body: remark.body,
      quantity: asked ?? null,
      mentions: [operator.id],
    }),
  );
  if (remark.aside)
    made(
      await writeComment(operator, {
        ...plainWord,
        planId,
        about: { lineKey: null, goalKey: null },
        kind: "COMMENT",
        audience: "PROVIDER",
        body: remark.aside,
      }),
    );
}

const plainWord = {
  mentions: [],
  quantity: null,
  startsOn: null,
  endsOn: null,
  removal: false,
  serviceId: null,
  serviceQuantity: null,
};

/** The operator applies the change that was asked for, or answers in words. */
export async function answer({ operator }: PlanStory, planId: string) {
  const said = await asSystem("demo town", (tx) =>
    tx.planComment.findFirst({
      where: { planId, threadId: null, audience: "SHARED", resolvedAt: null, kind: { not: "AGREEMENT" } },
      orderBy: { createdAt: "asc" },
      select: { id: true, kind: true, proposalStatus: true },
    }),
  );
  if (!said) return;
  const word = { planId, commentId: said.id };
  if (said.proposalStatus === "OPEN") made(await applyProposal(operator, word));
  else if (said.kind === "CHANGE_REQUEST")
    made(
      await resolveComment(operator, {
        ...word,
        resolved: "yes",
        answer: "D'accordo: ne teniamo conto negli orari degli incontri.",
      }),
    );
  else
    made(
      await answerComment(operator, {
        planId,
        threadId: said.id,
        audience: "SHARED",
        body: "Grazie, lo teniamo presente.",
        mentions: [],
      }),
    );
}
