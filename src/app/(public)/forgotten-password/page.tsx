import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { forgottenPasswordAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("auth.forgotten");
  return { title: t("title") };
}

/** The way back in for who forgot the password. */
export default async function ForgottenPasswordPage() {
  const t = await getTranslations("auth");
  return (
    <>
      <PageHeader title={t("forgotten.title")} lead={t("forgotten.lead")} />
      <Card narrow>
        <Form action={forgottenPasswordAction} id="forgotten">
          <TextField name="email" label={t("signIn.email")} type="email" autoComplete="username" spellCheck={false} />
          <ActionBar>
            <SubmitButton>{t("forgotten.submit")}</SubmitButton>
            <ButtonLink href="/sign-in" tone="quiet">
              {t("forgotten.backToSignIn")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
