import type { ProposalStatus, ServiceUnit } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import type { Cents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import { comparePlanContents } from "./plan-compare";
import type { ContentLine, PlanContent } from "./plan-content";
import { lineAmountCents } from "./volume";

/** A service of the basket that could be put into a plan. */
export type OfferedService = { id: string; code: string; name: string; unit: ServiceUnit; unitCostCents: Cents | null };

/** A text of the plan as far as proposals depend on it: nothing of whose it is. */
export type PlanText = Omit<PlanContent, "person">;
const nobody = { firstName: "", lastName: "", identifier: null, birthDate: null };

/** What a request proposes. Quantity: minutes or pieces; null where nothing changes. A line for which nothing is proposed should go. */
export type Proposal = {
  lineKey: string | null;
  status: ProposalStatus;
  quantity: number | null;
  startsOn: Day | null;
  endsOn: Day | null;
  service: OfferedService | null;
};

/** Whether a proposal takes its line out of the plan. */
export const removesLine = ({
  lineKey,
  quantity,
  startsOn,
  endsOn,
}: Record<"lineKey" | "quantity" | "startsOn" | "endsOn", unknown>) =>
  lineKey !== null && quantity === null && startsOn === null && endsOn === null;

const own: Record<string, string> = {
  "plan.changes.serviceAdded": "comment.proposal.add",
  "plan.changes.serviceAddedUnknownCost": "comment.proposal.addUnknownCost",
  "plan.changes.serviceRemoved": "comment.proposal.remove",
  "plan.changes.serviceRemovedUnknownCost": "comment.proposal.out",
};

/** What a proposal would change in this text, in the words of a comparison ("Coaching: da 12 h a 18 h, + 204,00 €"). Empty when its line is gone or is so already. */
export function proposalWords(proposal: Proposal, text: PlanText): Message[] {
  const { lineKey, quantity, startsOn, endsOn, service } = proposal;
  const line = text.lines.find(({ key }) => key === lineKey);
  const before = line ? [line] : [];
  const after = line
    ? removesLine(proposal)
      ? []
      : [
          changed(line, {
            quantity: quantity ?? line.quantity,
            startsOn: startsOn ?? line.startsOn,
            endsOn: endsOn ?? line.endsOn,
          }),
        ]
    : service && quantity
      ? [lineOfService(service, quantity)]
      : [];
  const whole = { ...text, person: nobody };
  return comparePlanContents({ ...whole, lines: before }, { ...whole, lines: after }).map(({ message }) => ({
    ...message,
    key: own[message.key] ?? message.key,
  }));
}

const changed = (line: ContentLine, over: Pick<ContentLine, "quantity" | "startsOn" | "endsOn">): ContentLine => ({
  ...line,
  ...over,
  amountCents:
    over.quantity === line.quantity ? line.amountCents : lineAmountCents(over.quantity, line.unit, line.unitCostCents),
});

const lineOfService = ({ code, name, unit, unitCostCents }: OfferedService, quantity: number) =>
  ({
    key: code,
    code,
    name,
    unit,
    quantity,
    unitCostCents,
    amountCents: lineAmountCents(quantity, unit, unitCostCents),
  }) as ContentLine;
