import { useTranslations } from "next-intl";
import { formatQuantity } from "@/domain/volume";
import type { PayBasis, ServiceUnit } from "@/generated/prisma/enums";
import { formatCents } from "@/lib/money";

type Terms = {
  unit: ServiceUnit;
  payBasis: PayBasis;
  unitCostCents: number | null;
  minQuantity: number | null;
  maxQuantity: number | null;
};

/** What a service costs and how much of it is usual, in words. */
export function useServiceWords() {
  const t = useTranslations("plan");
  const volume = (unit: ServiceUnit, quantity: number) => formatQuantity({ unit, quantity });
  const range = ({ unit, minQuantity: min, maxQuantity: max }: Terms) => {
    if (min === null) return max === null ? "" : t("range.upTo", { max: volume(unit, max) });
    if (max === null) return t("range.from", { min: volume(unit, min) });
    return min === max
      ? t("range.exactly", { max: volume(unit, max) })
      : t("range.between", { min: volume(unit, min), max: volume(unit, max) });
  };
  const cost = ({ unit, unitCostCents, payBasis }: Terms) => {
    const price =
      unitCostCents === null ? t("unknown.cost") : t(`unitCost.${unit}`, { cost: formatCents(unitCostCents) });
    return payBasis === "RESULT" && unit === "HOUR" ? `${price}, ${t("resultPaid")}` : price;
  };
  return { range, cost, both: (terms: Terms) => [cost(terms), range(terms)].filter(Boolean).join(" · ") };
}
