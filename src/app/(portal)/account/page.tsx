import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NewPasswordFields } from "@/app/new-password-fields";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Link } from "@/components/link";
import { may } from "@/domain/permissions";
import { oneOf, parseQuery, type SearchParams } from "@/lib/query";
import { requireActor } from "@/server/session";
import { changePasswordAction } from "./actions";

const query = z.object({ done: oneOf(["", "password"], "") });

export async function generateMetadata() {
  const t = await getTranslations("account");
  return { title: t("title") };
}

/** Who I am for the portal, and my password. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const { done } = parseQuery(query, await searchParams);
  const t = await getTranslations();
  return (
    <>
      <PageHeader title={t("account.title")} lead={t("account.lead")} />
      <Columns
        main={
          <Stack>
            {done && <Notice tone="success">{t("account.passwordChanged")}</Notice>}
            <Card title={t("account.changePassword")}>
              <Form action={changePasswordAction} id="password">
                <p className="text-soft">{t("account.othersEnd")}</p>
                <TextField
                  name="currentPassword"
                  label={t("account.currentPassword")}
                  type="password"
                  autoComplete="current-password"
                />
                <NewPasswordFields />
                <ActionBar>
                  <SubmitButton>{t("auth.reset.submit")}</SubmitButton>
                  <ButtonLink href="/" tone="quiet">
                    {t("common.cancel")}
                  </ButtonLink>
                </ActionBar>
              </Form>
            </Card>
          </Stack>
        }
        aside={
          <Card title={t("account.whoIAm")}>
            <SummaryList
              items={[
                { term: t("account.name"), value: actor.name },
                { term: t("account.email"), value: actor.email },
                { term: t("account.role"), value: t(`layout.roles.${actor.role}`) },
                { term: t("account.organisation"), value: actor.organisationName },
              ]}
            />
            <p className="mt-4 text-muted text-sm">{t("account.askAdmin")}</p>
            <p className="mt-4">
              <Link href="/account/notices" className="link">
                {t("notice.choices.title")}
              </Link>
            </p>
            {may(actor, "calendarFeed.manage", { ownerId: actor.id }) && (
              <p className="mt-4">
                <Link href="/account/calendar" className="link">
                  {t("calendarFeed.link")}
                </Link>
              </p>
            )}
          </Card>
        }
      />
    </>
  );
}
