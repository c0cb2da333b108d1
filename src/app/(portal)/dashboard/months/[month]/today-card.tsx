import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { definitionsVersion } from "@/domain/definitions-version";
import type { Month } from "@/domain/register-month";
import { changeOf } from "@/domain/snapshot";
import { formatDay } from "@/lib/dates";
import type { FigureTeller } from "@/server/snapshots/figure-words";
import type { compareWithToday } from "@/server/snapshots/read-snapshots";

type Differences = Awaited<ReturnType<typeof compareWithToday>>;
type Props = { differences: Differences | null; version: string; teller: FigureTeller; month: Month };

/** What the same month would come to if it were counted today, in words; on demand. */
export function TodayCard({ differences, version, teller, month }: Props) {
  const t = useTranslations("snapshot.today");
  const sentence = ({ was, is }: Differences[number]) => {
    const one = was ?? is;
    if (!one) return "";
    const label = teller.label(one);
    const change = changeOf(was, is);
    if (change === "hidden") return t("hidden", { label });
    if (!was) return is ? t("added", { label, is: teller.value(is) }) : "";
    return is
      ? t("different", { label, was: teller.value(was), is: teller.value(is) })
      : t("gone", { label, was: teller.value(was) });
  };
  return (
    <Card id="today" title={t("title")}>
      <p className="mb-4 text-soft">{t("lead")}</p>
      {differences === null ? (
        <ButtonLink href={`/dashboard/months/${month}?today=1#today`} tone="secondary" icon="refresh">
          {t("ask")}
        </ButtonLink>
      ) : differences.length === 0 ? (
        <Notice tone="success">{t("same")}</Notice>
      ) : (
        <>
          <p className="mb-2 font-semibold">{t("count", { count: differences.length })}</p>
          {version !== definitionsVersion && (
            <p className="mb-2">{t("definitions", { version: formatDay(definitionsVersion) })}</p>
          )}
          <ul className="list-disc space-y-1 ps-5">
            {differences.map((one) => (
              <li key={one.key}>{sentence(one)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
