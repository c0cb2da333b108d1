import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/form/text-field";
import type { OrganisationFile } from "@/server/organisations/get-organisation";

/** Where a place is and who runs it. */
export async function SiteFields({ site }: { site?: OrganisationFile["sites"][number] }) {
  const t = await getTranslations("admin.sites");
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={site?.name} maxLength={120} />
      <TextField name="code" label={t("code")} optional width="short" defaultValue={site?.code ?? undefined} />
      <TextField name="address" label={t("address")} defaultValue={site?.address} maxLength={160} />
      <TextField name="city" label={t("city")} defaultValue={site?.city} maxLength={80} />
      <TextField name="managerName" label={t("manager")} optional defaultValue={site?.managerName ?? undefined} />
    </>
  );
}
