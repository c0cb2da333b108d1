import { useTranslations } from "next-intl";
import { type PlanText, type Proposal, proposalWords, removesLine } from "@/domain/proposal";
import { formatQuantity, typedQuantity } from "@/domain/volume";
import { formatDay } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { Conversation } from "@/server/comments/get-conversation";

/** Where a variation opens with this change in it; other dates are written once it is open. */
export function varyHref(planId: string, proposal: Proposal, content: PlanText) {
  const { lineKey, quantity, service } = proposal;
  const line = content.lines.find(({ key }) => key === lineKey);
  const start = service
    ? "add"
    : removesLine(proposal)
      ? "close"
      : line && quantity
        ? quantity > line.quantity
          ? "increase"
          : "decrease"
        : "other";
  const unit = line?.unit ?? service?.unit ?? "HOUR";
  return withParams(`/plans/${planId}/vary`, {
    start,
    line: lineKey ?? "",
    service: service?.id ?? "",
    quantity: quantity ? typedQuantity({ unit, quantity }) : "",
  });
}

/** A proposal in words: against the plan as it is while it waits, on its own once it was answered. */
export function useProposalWords({ lineNames }: Pick<Conversation, "lineNames">, content: PlanText) {
  const t = useTranslations();
  return (proposal: Proposal, waits: boolean): string[] => {
    const { lineKey, service, quantity, startsOn, endsOn } = proposal;
    const line = content.lines.find(({ key }) => key === lineKey);
    if (waits) {
      const changes = proposalWords(proposal, content);
      if (changes.length > 0) return changes.map(({ key, values }) => t(key as never, values as never) as string);
      if (line || service) return [t("comment.proposal.asItIs")];
    }
    const name = line?.name ?? service?.name ?? lineNames[lineKey ?? ""] ?? "—";
    const unit = line?.unit ?? service?.unit ?? "HOUR";
    const say = (key: string, values = {}) =>
      t(`comment.proposal.${key}` as never, { service: name, ...values } as never) as string;
    if (removesLine(proposal)) return [say("out")];
    const days = { from: formatDay(startsOn), to: formatDay(endsOn) };
    const period = startsOn ? (endsOn ? "period" : "from") : endsOn ? "to" : null;
    return [
      ...(quantity ? [say("volume", { quantity: formatQuantity({ unit, quantity }) })] : []),
      ...(period ? [say(period, days)] : []),
    ];
  };
}
