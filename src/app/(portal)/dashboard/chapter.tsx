import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/data/card";
import { Definition } from "@/components/feedback/definition";
import { type Chapter as ChapterName, type Indicator, wholeOf } from "@/domain/indicator";

type Props = { name: ChapterName; aside?: ReactNode; children: ReactNode; flush?: boolean };

/** One part of the dashboard under its heading. */
export function Chapter({ name, aside, children, flush }: Props) {
  const t = useTranslations("dashboard");
  return (
    <Card id={name} title={t(`chapters.${name}`)} aside={aside} flush={flush}>
      <p className={`text-soft ${flush ? "px-4 pt-4 md:px-5" : "mb-5"}`}>{t(`chapterLead.${name}`)}</p>
      {children}
    </Card>
  );
}

/** How a figure is counted, folded under it. */
export function HowCounted({ indicator }: { indicator: Indicator }) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  return (
    <div className="print:hidden">
      <Definition term={common("definition")}>
        <DefinitionText indicator={indicator} />
        <span className="sr-only">{t(`indicators.${indicator}.label`)}</span>
      </Definition>
    </div>
  );
}

/** What a figure counts, out of what, up to when. */
export function DefinitionText({ indicator }: { indicator: Indicator }) {
  const t = useTranslations("dashboard");
  const outOf = wholeOf(indicator) && t(`indicators.${indicator}.outOf` as never);
  return (
    <dl className="grid gap-2">
      <div>
        <dt className="font-semibold">{t("definition.counts")}</dt>
        <dd>{t(`indicators.${indicator}.counts`)}</dd>
      </div>
      {outOf && (
        <div>
          <dt className="font-semibold">{t("definition.outOf")}</dt>
          <dd>{outOf}</dd>
        </div>
      )}
      <div>
        <dt className="font-semibold">{t("definition.until")}</dt>
        <dd>{t(`indicators.${indicator}.until`)}</dd>
      </div>
    </dl>
  );
}
