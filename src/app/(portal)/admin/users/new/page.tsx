import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { listBodies } from "@/server/users/list-users";
import { createUserAction } from "../actions";
import { UserFields } from "../user-fields";

export async function generateMetadata() {
  const t = await getTranslations("admin.users");
  return { title: t("new") };
}

/** Lets somebody in. */
export default async function NewUserPage() {
  const actor = await requireActorFor("user.manage");
  const bodies = await listBodies(actor);
  const t = await getTranslations("admin");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={t("users.new")}
        lead={t("users.newLead")}
        trail={[
          { label: t("title"), href: "/admin" },
          { label: t("users.title"), href: "/admin/users" },
        ]}
      />
      <Card narrow>
        <Form action={createUserAction} id="user">
          <UserFields bodies={bodies} />
          <ActionBar>
            <SubmitButton>{t("users.create")}</SubmitButton>
            <ButtonLink href="/admin/users" tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
