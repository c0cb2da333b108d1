import { useTranslations } from "next-intl";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Notice } from "@/components/feedback/notice";
import { typedPercent } from "@/domain/repayment-rule-form";
import type { Repayment } from "@/server/repayments/get-repayment";

type Props = { rule: Repayment["rule"]; tooMany: boolean; tooHeavy: boolean };

/** The Comune's rule beside a simulation: a help for reasoning with its source, never a verdict. */
export function RuleHelp({ rule, tooMany, tooHeavy }: Props) {
  const t = useTranslations("repayment.ruleHelp");
  if (!rule) return <Notice>{t("none")}</Notice>;
  const said = {
    instalments: rule.maxInstalments,
    percent: typedPercent(rule.maxIncomePermille),
    days: rule.lapseDays,
  };
  return (
    <Notice tone={tooMany || tooHeavy ? "warning" : "info"} title={t(tooMany || tooHeavy ? "beyond" : "within")}>
      <p>{t("says", said)}</p>
      {tooMany && <p>{t("tooMany", said)}</p>}
      {tooHeavy && <p>{t("tooHeavy", said)}</p>}
      <p className="mt-1 text-sm text-soft">
        {t("source", { source: rule.source })} {rule.verification !== "VERIFIED" && <DemonstrationMark />}
      </p>
    </Notice>
  );
}
