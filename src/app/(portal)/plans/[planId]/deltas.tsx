import { useTranslations } from "next-intl";
import type { PlanChange } from "@/domain/plan-compare";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";

const signed = (amount: number, words: (amount: number) => string) =>
  amount === 0 ? words(0) : `${amount < 0 ? "−" : "+"} ${words(Math.abs(amount))}`;

/** Minutes and cents gained or lost, as people read them: "+ 6 h", "− 204,00 €". */
export const deltaWords = ({ deltaMinutes, deltaCents }: { deltaMinutes: number; deltaCents: number }) => ({
  hours: signed(deltaMinutes, formatMinutes),
  amount: signed(deltaCents, formatCents),
});

/** Differences between two texts, one to a line, each in words. */
export function Changes({ changes }: { changes: readonly PlanChange[] }) {
  const t = useTranslations();
  return (
    <ul className="list-disc pl-5">
      {changes.map(({ message: { key, values }, lineKey }) => (
        <li key={`${key} ${lineKey ?? ""} ${JSON.stringify(values)}`}>{t(key as never, values as never)}</li>
      ))}
    </ul>
  );
}
