import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { idParam } from "@/app/ids";
import { PageHeader } from "@/components/data/page-header";
import { getUser } from "@/server/users/get-user";
import { lockUserAction } from "../../actions";
import { ConfirmForm } from "../confirm-form";

export async function generateMetadata({ params }: PageProps<"/admin/users/[userId]/lock">) {
  const user = await getUser(await requireActorFor("user.manage"), idParam((await params).userId));
  const t = await getTranslations("admin.users");
  return { title: t("lock.title", { name: user?.name ?? "" }) };
}

/** Asks once more before somebody can no longer enter. */
export default async function LockUserPage({ params }: PageProps<"/admin/users/[userId]/lock">) {
  const actor = await requireActorFor("user.manage");
  const user = await getUser(actor, idParam((await params).userId));
  if (!user?.active || user.id === actor.id) notFound();
  const t = await getTranslations("admin.users");
  return (
    <>
      <PageHeader
        title={t("lock.title", { name: user.name })}
        trail={[
          { label: t("title"), href: "/admin/users" },
          { label: user.name, href: `/admin/users/${user.id}` },
        ]}
      />
      <ConfirmForm action={lockUserAction} user={user} text={t("lock.text")} submit={t("lock.submit")} />
    </>
  );
}
