import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/data/page-header";

const parts = ["licence", "values", "use"] as const;

export async function generateMetadata() {
  const t = await getTranslations("layout.legalPage");
  return { title: t("title") };
}

/** Under which licence the portal is given, and what its values are worth. */
export default async function LegalNotesPage() {
  const t = await getTranslations("layout.legalPage");
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
