import { getTranslations } from "next-intl/server";
import { createAccreditationAction } from "../../../actions";
import { requireOrganisation } from "../../organisation";
import { PartForm } from "../../part-form";
import { AccreditationFields } from "../accreditation-fields";

export async function generateMetadata() {
  const t = await getTranslations("admin.accreditations");
  return { title: t("new") };
}

/** Notes an entry of a regional register. */
export default async function NewAccreditationPage({
  params,
}: PageProps<"/admin/organisations/[organisationId]/accreditations/new">) {
  const organisation = await requireOrganisation(params);
  const t = await getTranslations("admin.accreditations");
  return (
    <PartForm title={t("new")} organisation={organisation} action={createAccreditationAction}>
      <AccreditationFields organisation={organisation} />
    </PartForm>
  );
}
