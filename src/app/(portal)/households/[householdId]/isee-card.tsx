import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";

type Props = { household: HouseholdFile; edits: boolean };

/** The household's ISEE statements, the one valid longest first. */
export function IseeCard({ household, edits }: Props) {
  const t = useTranslations("household.isee");
  return (
    <Card
      id="isee"
      title={t("title")}
      actions={edits && <Link href={`/households/${household.id}/isee/new`}>{t("add")}</Link>}
    >
      {household.isee.length === 0 ? (
        <p className="text-muted">{t("nothing")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {household.isee.map(({ id, type, iseeCents, year, protocol, validTo }) => (
            <li key={id}>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <strong>{formatCents(iseeCents)}</strong>
                <span>{t("typeOf", { type: t(`types.${type}`), year })}</span>
                {toDay(validTo) < today() && <StatusTag tone="quiet">{t("expired")}</StatusTag>}
              </p>
              <p className="text-muted text-sm">
                {t("validUntil", { day: formatDay(validTo) })}
                {protocol && ` · ${protocol}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
