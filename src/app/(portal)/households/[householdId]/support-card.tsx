import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import type { HouseholdFile } from "@/server/households/file";

type Props = { household: HouseholdFile; edits: boolean };

/** What is done with the whole household beside work. */
export function SupportCard({ household, edits }: Props) {
  const t = useTranslations("household.support");
  const base = `/households/${household.id}/support`;
  return (
    <Card id="support" title={t("title")} actions={edits && <Link href={`${base}/new`}>{t("add")}</Link>}>
      {household.supportActions.length === 0 ? (
        <p className="text-muted">{t("nothing")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {household.supportActions.map(({ id, kind, carriedBy, startedOn, endedOn, description, result }) => (
            <li key={id} className="py-3 first:pt-0 last:pb-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <p className="flex flex-wrap items-center gap-2 font-semibold">
                  {t(`kinds.${kind}`)}
                  {!endedOn && <StatusTag tone="info">{t("underWay")}</StatusTag>}
                </p>
                {edits && (
                  <Link href={`${base}/${id}`} className="link text-sm print:hidden">
                    {t("edit")}
                    <span className="sr-only">: {t(`kinds.${kind}`)}</span>
                  </Link>
                )}
              </div>
              <p className="text-muted text-sm">
                {t(endedOn ? "byFromTo" : "byFrom", {
                  by: carriedBy,
                  from: formatDay(startedOn),
                  to: formatDay(endedOn),
                })}
              </p>
              {description && <p className="mt-1 whitespace-pre-line">{description}</p>}
              {result && (
                <p className="mt-1 whitespace-pre-line text-soft">
                  <strong>{t("result")}:</strong> {result}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
