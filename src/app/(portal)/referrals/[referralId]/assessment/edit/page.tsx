import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AssessmentForm } from "../assessment-form";
import { AssessmentHeader, assessmentOf } from "../frame";

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("assessment"))("updateTitle") });

/** A new version of the profile, starting from the one in force. */
export default async function EditAssessmentPage({ params }: PageProps<"/referrals/[referralId]/assessment/edit">) {
  const page = await assessmentOf((await params).referralId);
  if (!page.mayWrite) notFound();
  const t = await getTranslations("assessment");
  return (
    <>
      <AssessmentHeader page={page} title={t("updateTitle")} lead={t("lead")} />
      <AssessmentForm page={page} />
    </>
  );
}
