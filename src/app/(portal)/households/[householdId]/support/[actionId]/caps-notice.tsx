import { useTranslations } from "next-intl";
import { Notice } from "@/components/feedback/notice";
import { type ContributionKind, capsOf } from "@/domain/contribution";
import { formatCents } from "@/lib/money";
import { SourceMark } from "./source-mark";

/** The most such a contribution may be, case by case, each with where that is written. */
export function CapsNotice({ kind }: { kind: ContributionKind }) {
  const t = useTranslations("accompaniment.contribution");
  return (
    <Notice title={t("caps")}>
      <ul className="flex flex-col gap-1">
        {capsOf[kind].map(({ code, cents, source, verification }) => (
          <li key={code}>
            {t(`capNames.${code}`, { amount: formatCents(cents) })}{" "}
            <SourceMark source={source} verification={verification} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
