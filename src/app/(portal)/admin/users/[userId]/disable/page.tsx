import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { idParam } from "@/app/ids";
import { PageHeader } from "@/components/data/page-header";
import { getUser } from "@/server/users/get-user";
import { disableUserAction } from "../../actions";
import { ConfirmForm } from "../confirm-form";

export async function generateMetadata({ params }: PageProps<"/admin/users/[userId]/disable">) {
  const user = await getUser(await requireActorFor("user.manage"), idParam((await params).userId));
  const t = await getTranslations("admin.users");
  return { title: t("disable.title", { name: user?.name ?? "" }) };
}

/** Asks once more before somebody can no longer enter. */
export default async function DisableUserPage({ params }: PageProps<"/admin/users/[userId]/disable">) {
  const actor = await requireActorFor("user.manage");
  const user = await getUser(actor, idParam((await params).userId));
  if (!user?.active || user.id === actor.id) notFound();
  const t = await getTranslations("admin.users");
  return (
    <>
      <PageHeader
        title={t("disable.title", { name: user.name })}
        trail={[
          { label: t("title"), href: "/admin/users" },
          { label: user.name, href: `/admin/users/${user.id}` },
        ]}
      />
      <ConfirmForm action={disableUserAction} user={user} text={t("disable.text")} submit={t("disable.submit")} />
    </>
  );
}
