import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import type { FormAction } from "@/lib/form";
import { getUser } from "@/server/users/get-user";

/** The ways of keeping somebody out, each asked once more. */
type Ending = "disable" | "lock";
type Props = { params: Promise<{ userId: string }>; ending: Ending; action: FormAction };

/** The title of the page, with whom it is about. */
export async function endingMetadata({ params, ending }: Omit<Props, "action">) {
  const user = await getUser(await requireActorFor("user.manage"), idParam((await params).userId));
  const t = await getTranslations("admin.users");
  return { title: t(`${ending}.title`, { name: user?.name ?? "" }) };
}

/** The consequence in words, and the button that takes it; not for oneself, nor for who is out already. */
export async function EndingPage({ params, ending, action }: Props) {
  const actor = await requireActorFor("user.manage");
  const user = await getUser(actor, idParam((await params).userId));
  if (!user?.active || user.id === actor.id) notFound();
  const t = await getTranslations("admin.users");
  const common = await getTranslations("common");
  const home = `/admin/users/${user.id}`;
  return (
    <>
      <PageHeader
        title={t(`${ending}.title`, { name: user.name })}
        trail={[
          { label: t("title"), href: "/admin/users" },
          { label: user.name, href: home },
        ]}
      />
      <Card narrow>
        <Form action={action} id="confirm">
          <HiddenField name="userId" value={user.id} />
          <VersionField value={user.version} />
          <p>{t(`${ending}.text`)}</p>
          <ActionBar>
            <SubmitButton tone="danger">{t(`${ending}.submit`)}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
