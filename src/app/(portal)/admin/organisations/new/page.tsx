import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { listConsortia } from "@/server/organisations/list-organisations";
import { createOrganisationAction } from "../actions";
import { OrganisationFields } from "../organisation-fields";

export async function generateMetadata() {
  const t = await getTranslations("admin.organisations");
  return { title: t("new") };
}

/** Lets a body take part. */
export default async function NewOrganisationPage() {
  const actor = await requireActorFor("organisation.manage");
  const consortia = await listConsortia(actor);
  const t = await getTranslations("admin.organisations");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader title={t("new")} trail={[{ label: t("title"), href: "/admin/organisations" }]} />
      <Card narrow>
        <Form action={createOrganisationAction} id="organisation">
          <OrganisationFields consortia={consortia} />
          <ActionBar>
            <SubmitButton>{t("create")}</SubmitButton>
            <ButtonLink href="/admin/organisations" tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
