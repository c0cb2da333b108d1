import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NewPasswordFields } from "@/app/new-password-fields";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { parseQuery, type SearchParams, words } from "@/lib/query";
import { readResetLink } from "@/server/auth/redeem-reset-link";

import { resetPasswordAction } from "./actions";

const query = z.object({ token: words });

export async function generateMetadata() {
  const t = await getTranslations("auth.reset");
  return { title: t("title") };
}

/** Where a link to choose a password leads. An old, used or guessed one says so and offers a new one. */
export default async function ResetPasswordPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { token } = parseQuery(query, await searchParams);
  const link = await readResetLink(token);
  const t = await getTranslations("auth");
  if (!link)
    return (
      <>
        <PageHeader title={t("reset.deadTitle")} lead={t("refusals.deadLink")} />
        <ButtonLink href="/forgotten-password">{t("reset.askAgain")}</ButtonLink>
      </>
    );
  return (
    <>
      <PageHeader
        title={link.firstAccess ? t("reset.titleFirst") : t("reset.title")}
        lead={link.firstAccess ? t("reset.leadFirst") : t("reset.lead")}
      />
      <Card narrow>
        <Form action={resetPasswordAction} id="reset">
          <HiddenField name="token" value={token} />
          <NewPasswordFields />
          <ActionBar>
            <SubmitButton>{t("reset.submit")}</SubmitButton>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
