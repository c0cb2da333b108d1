import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/data/page-header";
import { canSendMail } from "@/server/auth/mail";

export async function generateMetadata() {
  const t = await getTranslations("auth.forgotten");
  return { title: t("sentTitle") };
}

/** What happens next, the same whoever asked. */
export default async function RequestSentPage() {
  const t = await getTranslations("auth.forgotten");
  return (
    <>
      <PageHeader title={t("sentTitle")} />
      <div className="prose">
        <p className="text-lg">{canSendMail() ? t("sentMail") : t("sentByHand")}</p>
        <p>{t("sentHint")}</p>
        <div className="mt-6">
          <ButtonLink href="/sign-in" tone="secondary">
            {t("backToSignIn")}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
