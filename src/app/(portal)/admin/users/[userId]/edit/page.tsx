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
import { getUser } from "@/server/users/get-user";
import { listBodies } from "@/server/users/list-users";
import { editUserAction } from "../../actions";
import { UserFields } from "../../user-fields";

export async function generateMetadata() {
  const t = await getTranslations("admin.users");
  return { title: t("edit") };
}

/** Puts a user right. */
export default async function EditUserPage({ params }: PageProps<"/admin/users/[userId]/edit">) {
  const actor = await requireActorFor("user.manage");
  const user = await getUser(actor, idParam((await params).userId));
  if (!user) notFound();
  const bodies = await listBodies(actor);
  const t = await getTranslations("admin");
  const common = await getTranslations("common");
  const home = `/admin/users/${user.id}`;
  return (
    <>
      <PageHeader
        title={t("users.edit")}
        lead={t("users.movesHint")}
        trail={[
          { label: t("users.title"), href: "/admin/users" },
          { label: user.name, href: home },
        ]}
      />
      <Card narrow>
        <Form action={editUserAction} id="user">
          <HiddenField name="userId" value={user.id} />
          <VersionField value={user.version} />
          <UserFields bodies={bodies} user={user} />
          <ActionBar>
            <SubmitButton>{common("save")}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
