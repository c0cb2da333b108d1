import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { lastDayOf } from "@/domain/snapshot";
import { formatDay } from "@/lib/dates";
import type { Picture } from "@/server/snapshots/read-snapshots";

type Props = { picture: Picture; at: string; organisation: string | null };

/** When and by whom a picture was taken, by which definitions, and the fingerprint that shows it was not changed. */
export function ProofCard({
  picture: { month, takenBy, definitionsVersion, contentHash, intact },
  at,
  organisation,
}: Props) {
  const t = useTranslations("snapshot.proof");
  return (
    <Card title={t("title")}>
      <SummaryList
        items={[
          { term: t("upTo"), value: formatDay(lastDayOf(month)) },
          { term: t("cases"), value: organisation ? t("own", { organisation }) : t("town") },
          { term: t("taken"), value: at },
          { term: t("by"), value: takenBy?.name ?? t("worker") },
          { term: t("definitions"), value: formatDay(definitionsVersion) },
          { term: t("hash"), value: <code className="break-all text-sm">{contentHash}</code> },
        ]}
      />
      {intact && <p className="mt-3 text-soft text-sm">{t("intact")}</p>}
    </Card>
  );
}
