import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { listAccesses } from "@/server/households/case-access";
import { requireActor } from "@/server/session";
import { DeedPage } from "../../../deed-page";
import { fileFor } from "../../../file-for";
import { revokeAccessAction } from "./actions";

export const generateMetadata = titled("household.access.revoke");

/** An officer's way into this file ends at once. */
export default async function RevokeAccessPage({
  params,
}: PageProps<"/households/[householdId]/access/[accessId]/revoke">) {
  const household = await fileFor(params, "household.grantAccess");
  const accessId = idParam((await params).accessId);
  const held = await listAccesses(await requireActor(), household.id);
  const access = held.find(({ id }) => id === accessId) ?? notFound();
  const t = await getTranslations("household.access");
  return (
    <DeedPage
      household={household}
      title={t("revoke")}
      lead={t("revokeLead", { name: access.holder.name })}
      action={revokeAccessAction}
      submit={t("revoke")}
      danger
      hidden={{ accessId: access.id }}
    />
  );
}
