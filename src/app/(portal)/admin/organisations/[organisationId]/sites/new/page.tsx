import { getTranslations } from "next-intl/server";
import { createSiteAction } from "../../../actions";
import { requireOrganisation } from "../../organisation";
import { PartForm } from "../../part-form";
import { SiteFields } from "../site-fields";

export async function generateMetadata() {
  const t = await getTranslations("admin.sites");
  return { title: t("new") };
}

/** Adds a place where a body delivers. */
export default async function NewSitePage({ params }: PageProps<"/admin/organisations/[organisationId]/sites/new">) {
  const organisation = await requireOrganisation(params);
  const t = await getTranslations("admin.sites");
  return (
    <PartForm title={t("new")} organisation={organisation} action={createSiteAction}>
      <SiteFields />
    </PartForm>
  );
}
