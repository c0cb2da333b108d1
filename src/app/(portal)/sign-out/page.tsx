import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { currentActor } from "@/server/session";
import { ForgetAtSignOut } from "../local-drafts/forget-at-sign-out";
import { signOutAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("auth.signOut");
  return { title: t("title") };
}

/** Asks before signing out: a link alone must not end a session, or any page could end it. */
export default async function SignOutPage() {
  if (!(await currentActor())) redirect("/sign-in");
  const t = await getTranslations("auth.signOut");
  return (
    <>
      <PageHeader title={t("question")} />
      <Card narrow>
        <Form action={signOutAction} id="sign-out">
          <p>{t("text")}</p>
          <ForgetAtSignOut />
          <ActionBar>
            <SubmitButton icon="logout">{t("submit")}</SubmitButton>
            <ButtonLink href="/" tone="quiet">
              {t("stay")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
