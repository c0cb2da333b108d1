import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { Checkbox } from "@/components/form/checkbox";
import { editSiteAction } from "../../../actions";
import { requireOrganisation } from "../../organisation";
import { PartForm } from "../../part-form";
import { SiteFields } from "../site-fields";

export async function generateMetadata() {
  const t = await getTranslations("admin.sites");
  return { title: t("edit") };
}

/** Puts a place right. */
export default async function EditSitePage({
  params,
}: PageProps<"/admin/organisations/[organisationId]/sites/[siteId]">) {
  const organisation = await requireOrganisation(params);
  const siteId = idParam((await params).siteId);
  const site = organisation.sites.find(({ id }) => id === siteId);
  if (!site) notFound();
  const t = await getTranslations("admin.sites");
  return (
    <PartForm
      title={t("edit")}
      organisation={organisation}
      action={editSiteAction}
      hidden={{ siteId, version: site.version }}
    >
      <SiteFields site={site} />
      <Checkbox name="active" label={t("active")} defaultChecked={site.active} />
    </PartForm>
  );
}
