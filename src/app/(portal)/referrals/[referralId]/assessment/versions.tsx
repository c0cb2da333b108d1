import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { type Change, compareAssessments } from "@/domain/assessment-compare";
import { formatDay } from "@/lib/dates";
import type { AssessmentPage, AssessmentVersion } from "@/server/assessments/get-assessment";
import { useAnswers } from "./answers";

type ListProps = { versions: AssessmentPage["versions"]; shown: number; referralId: string };

/** Every version of a profile, the newest first, each to be read again. */
export function VersionList({ versions, shown, referralId }: ListProps) {
  const t = useTranslations("assessment");
  return (
    <Card title={t("versions")}>
      <ol className="flex flex-col gap-3">
        {versions.map(({ number, createdAt, createdBy }) => (
          <li key={number} aria-current={number === shown ? "true" : undefined}>
            {number === shown ? (
              <span className="font-semibold">
                {t("versionOf", { number })} ({t("current")})
              </span>
            ) : (
              <Link href={`/referrals/${referralId}/assessment?number=${number}`}>{t("versionOf", { number })}</Link>
            )}
            <span className="block text-muted text-sm">
              {t("versionLine", { day: formatDay(createdAt), name: createdBy.name })}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What a version changed, answer by answer. */
export function VersionChanges({ version, before }: { version: AssessmentVersion; before: AssessmentVersion | null }) {
  const t = useTranslations("assessment");
  const { nameOf, sides } = useAnswers();
  if (!before) return null;
  const changes = compareAssessments(before, version);
  const missing = <span className="text-muted">{t("nothing")}</span>;
  return (
    <Card title={t("changesTitle", { number: before.number })} flush={changes.length > 0}>
      {changes.length === 0 ? (
        <p className="text-soft">{t("noChanges")}</p>
      ) : (
        <DataTable<Change>
          caption={t("changesTitle", { number: before.number })}
          hiddenCaption
          rows={changes}
          rowKey={nameOf}
          columns={[
            { key: "what", header: t("what"), rowHeader: true, cell: nameOf },
            { key: "before", header: t("before"), cell: (change) => sides(change).before ?? missing },
            { key: "after", header: t("after"), cell: (change) => sides(change).after ?? missing },
          ]}
        />
      )}
    </Card>
  );
}
