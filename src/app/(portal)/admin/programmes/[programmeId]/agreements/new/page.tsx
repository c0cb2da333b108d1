import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { getProgramme, providersWithoutAgreement } from "@/server/programmes/read-programmes";
import { idParam } from "../../../../../../ids";
import { createAgreementAction } from "../../../actions";
import { requireAdministrator } from "../../../administrator";
import { AgreementFields } from "../../../agreement-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programme"))("newAgreement") };
}

/** Adds a provider's convention to a measure. */
export default async function NewAgreementPage({
  params,
}: PageProps<"/admin/programmes/[programmeId]/agreements/new">) {
  const actor = await requireAdministrator();
  const programme = await getProgramme(actor, idParam((await params).programmeId));
  if (!programme) notFound();
  const providers = await providersWithoutAgreement(actor, programme.id);
  const t = await getTranslations("programme");
  const common = await getTranslations("common");
  const home = `/admin/programmes/${programme.id}`;
  return (
    <>
      <PageHeader
        title={t("newAgreement")}
        trail={[
          { label: t("title"), href: "/admin/programmes" },
          { label: programme.name, href: home },
        ]}
      />
      {providers.length === 0 ? (
        <Notice>{t("noProviders")}</Notice>
      ) : (
        <Card>
          <Form action={createAgreementAction} id="agreement">
            <HiddenField name="programmeId" value={programme.id} />
            <SelectField
              name="organisationId"
              label={t("provider")}
              options={providers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <AgreementFields />
            <ActionBar>
              <SubmitButton>{t("saveAgreement")}</SubmitButton>
              <ButtonLink href={home} tone="quiet">
                {common("cancel")}
              </ButtonLink>
            </ActionBar>
          </Form>
        </Card>
      )}
    </>
  );
}
