import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { Checkbox } from "@/components/form/checkbox";
import { listConsortia } from "@/server/organisations/list-organisations";
import { editOrganisationAction } from "../../actions";
import { OrganisationFields } from "../../organisation-fields";
import { requireOrganisation } from "../organisation";
import { PartForm } from "../part-form";

export async function generateMetadata() {
  const t = await getTranslations("admin.organisations");
  return { title: t("edit") };
}

/** Puts a body right. */
export default async function EditOrganisationPage({
  params,
}: PageProps<"/admin/organisations/[organisationId]/edit">) {
  const organisation = await requireOrganisation(params);
  const consortia = await listConsortia(await requireActorFor("organisation.manage"));
  const t = await getTranslations("admin.organisations");
  return (
    <PartForm
      title={t("edit")}
      organisation={organisation}
      action={editOrganisationAction}
      hidden={{ version: organisation.version }}
    >
      <OrganisationFields consortia={consortia} organisation={organisation} />
      <Checkbox name="active" label={t("active")} hint={t("activeHint")} defaultChecked={organisation.active} />
    </PartForm>
  );
}
