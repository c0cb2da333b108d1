import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import { parseQuery } from "@/lib/query";
import { AssessmentForm } from "./assessment-form";
import { AssessmentView } from "./assessment-view";
import { AssessmentHeader, assessmentOf } from "./frame";
import { VersionChanges, VersionList } from "./versions";

const pageQuery = z.object({ number: z.coerce.number().int().min(1).max(100_000).nullable().catch(null) });

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("assessment"))("title") });

/** The occupational profile: to be filled in the first time, afterwards to be read, version by version. */
export default async function AssessmentPage({
  params,
  searchParams,
}: PageProps<"/referrals/[referralId]/assessment">) {
  const { number } = parseQuery(pageQuery, await searchParams);
  const page = await assessmentOf((await params).referralId, number);
  const t = await getTranslations("assessment");
  const { version, before, versions, mayWrite, referral } = page;
  const here = `/referrals/${referral.id}/assessment`;

  if (!version)
    return (
      <>
        <AssessmentHeader
          page={page}
          title={mayWrite ? t("newTitle") : t("title")}
          lead={mayWrite ? t("lead") : undefined}
        />
        {mayWrite ? (
          <AssessmentForm page={page} />
        ) : (
          <EmptyState title={t("missing")} icon="note">
            {t("missingText")}
          </EmptyState>
        )}
      </>
    );

  const newest = versions[0]?.number;
  return (
    <>
      <AssessmentHeader
        page={page}
        title={t("title")}
        meta={[
          t("versionOf", { number: version.number }),
          t("writtenBy", {
            name: version.createdBy.name,
            organisation: version.createdBy.organisation.name,
            at: formatMoment(version.createdAt),
          }),
        ]}
        actions={
          mayWrite && (
            <ButtonLink href={`${here}/edit`} icon="pencil">
              {t("update")}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_1fr]">
        <div className="flex min-w-0 flex-col gap-6">
          {version.number !== newest && (
            <Notice tone="warning" title={t("notNewest")}>
              <Link href={here}>{t("openNewest")}</Link>
            </Notice>
          )}
          <AssessmentView version={version} />
          <VersionChanges version={version} before={before} />
        </div>
        <VersionList versions={versions} shown={version.number} referralId={referral.id} />
      </div>
    </>
  );
}
