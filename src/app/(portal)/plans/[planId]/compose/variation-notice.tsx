import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { signersOf } from "@/domain/materiality";
import type { PlanChange } from "@/domain/plan-compare";
import { Changes, deltaWords } from "../deltas";

/** While a variation is written: what it changes so far of the text in force, and who that makes sign it. */
export function VariationNotice({ changes }: { changes: readonly PlanChange[] }) {
  const t = useTranslations("variation");
  const format = useFormatter();
  const total = (of: "deltaMinutes" | "deltaCents") => changes.reduce((sum, change) => sum + change[of], 0);
  return (
    <Card title={t("page.changes")} id="changes">
      {changes.length === 0 ? (
        <p className="text-soft">{t("page.noChanges")}</p>
      ) : (
        <>
          <Changes changes={changes} />
          <p className="mt-2 font-semibold">
            {t("page.delta", deltaWords({ deltaMinutes: total("deltaMinutes"), deltaCents: total("deltaCents") }))}
          </p>
          <p className="mt-1 text-soft">
            {t("page.mustSign", { who: format.list(signersOf(changes).map((role) => t(`signers.${role}`))) })}
          </p>
        </>
      )}
    </Card>
  );
}
