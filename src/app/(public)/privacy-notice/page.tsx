import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/data/page-header";

const parts = ["controller", "data", "access", "rights", "cookies"] as const;

export async function generateMetadata() {
  const t = await getTranslations("layout.privacyPage");
  return { title: t("title") };
}

/** Which data the portal holds, who sees them, what a person can ask. */
export default async function PrivacyNoticePage() {
  const t = await getTranslations("layout.privacyPage");
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      <div className="prose">
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`${part}Title`)}</h2>
            <p>{t(part)}</p>
          </section>
        ))}
      </div>
    </>
  );
}
