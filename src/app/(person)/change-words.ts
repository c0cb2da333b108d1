import type { PlanChange } from "@/domain/plan-compare";
import type { ContentLine, PlanContent } from "@/domain/plan-content";
import type { PersonLanguage } from "@/lib/languages";
import { apart, type OwnWords, periodWords, quantityWords, serviceName } from "./words";

type Texts = { before: PlanContent; after: PlanContent; changes: readonly PlanChange[] };
type Kind = Exclude<keyof typeof import("@/messages/it/ownPlan.json")["changes"], "other" | "cost">;

const lineOf = ({ lines }: PlanContent, key: string | undefined) => lines.find((line) => line.key === key);

/** What changes from one text to another as the person is told it: what they will do, not what it costs. Every difference gets its sentence, also one of a kind that has no words here. */
export const changeWords = (t: OwnWords, language: PersonLanguage, { before, after, changes }: Texts): string[] => [
  ...new Set(changes.map((change) => sentenceOf(t, language, { before, after }, change))),
];

function sentenceOf(
  t: OwnWords,
  language: PersonLanguage,
  { before, after }: Omit<Texts, "changes">,
  { lineKey, message }: PlanChange,
) {
  const kind = message.key.split(".").at(-1)?.replace("UnknownCost", "") ?? "";
  const given = Object.fromEntries(
    Object.entries(message.values ?? {}).map(([name, value]) => [name, apart(String(value))]),
  );
  const was = lineOf(before, lineKey);
  const is = lineOf(after, lineKey);
  const line = is ?? was;
  if (kind === "planPeriod") return t("changes.planPeriod", { period: periodWords(t, language, after) });
  if (line && kind === "volume" && sameQuantity(was, is))
    return t("changes.cost", { service: named(t, language, line) });
  if (!t.has(`changes.${kind}` as "changes.other")) return t("changes.other");
  const values = line && {
    service: named(t, language, line),
    quantity: quantityWords(t, line),
    period: periodWords(t, language, line),
    ...(was && is && kind === "volume" ? { before: quantityWords(t, was), after: quantityWords(t, is) } : {}),
  };
  return t(`changes.${kind as Kind}`, { ...given, ...values } as never);
}

const named = (t: OwnWords, language: PersonLanguage, line: ContentLine) => apart(serviceName(t, language, line).text);

const sameQuantity = (was?: ContentLine, is?: ContentLine) =>
  was !== undefined && is !== undefined && was.quantity === is.quantity && was.unit === is.unit;
