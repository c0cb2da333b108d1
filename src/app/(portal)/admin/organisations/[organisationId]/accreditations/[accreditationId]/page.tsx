import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { editAccreditationAction } from "../../../actions";
import { requireOrganisation } from "../../organisation";
import { PartForm } from "../../part-form";
import { AccreditationFields } from "../accreditation-fields";

export async function generateMetadata() {
  const t = await getTranslations("admin.accreditations");
  return { title: t("edit") };
}

/** Puts an entry of a regional register right. */
export default async function EditAccreditationPage({
  params,
}: PageProps<"/admin/organisations/[organisationId]/accreditations/[accreditationId]">) {
  const organisation = await requireOrganisation(params);
  const accreditationId = idParam((await params).accreditationId);
  const entry = organisation.accreditations.find(({ id }) => id === accreditationId);
  if (!entry) notFound();
  const t = await getTranslations("admin.accreditations");
  return (
    <PartForm
      title={t("edit")}
      organisation={organisation}
      action={editAccreditationAction}
      hidden={{ accreditationId, version: entry.version }}
    >
      <AccreditationFields organisation={organisation} entry={entry} />
    </PartForm>
  );
}
