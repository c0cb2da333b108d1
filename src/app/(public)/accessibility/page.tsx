import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/data/page-header";

const statements = "https://form.agid.gov.it";

export async function generateMetadata() {
  const t = await getTranslations("layout.accessibilityPage");
  return { title: t("title") };
}

/** How accessible the portal is, where its official statement lives and how to report what does not work. */
export default async function AccessibilityPage() {
  const t = await getTranslations("layout.accessibilityPage");
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <div className="prose">
        <h2>{t("conformityTitle")}</h2>
        <p>{t("conformity")}</p>
        <h2>{t("declarationTitle")}</h2>
        <p>{t("declaration")}</p>
        <p>
          <a href={statements}>{t("declarationLink")}</a>
        </p>
        {process.env.PONTE_DEMO && <p>{t("declarationDemo")}</p>}
        <h2>{t("feedbackTitle")}</h2>
        <p>{t("feedback")}</p>
      </div>
    </>
  );
}
