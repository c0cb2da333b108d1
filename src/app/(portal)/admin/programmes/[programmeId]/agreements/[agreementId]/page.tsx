import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { formatCents } from "@/lib/money";
import { getAgreement } from "@/server/programmes/read-programmes";
import { idParam } from "../../../../../../ids";
import { updateAgreementAction } from "../../../actions";
import { requireAdministrator } from "../../../administrator";
import { AgreementFields } from "../../../agreement-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programme"))("editAgreement") };
}

/** Changes a convention. */
export default async function EditAgreementPage({
  params,
}: PageProps<"/admin/programmes/[programmeId]/agreements/[agreementId]">) {
  const actor = await requireAdministrator();
  const { programmeId, agreementId } = await params;
  const agreement = await getAgreement(actor, idParam(agreementId));
  if (agreement?.programme.id !== idParam(programmeId)) notFound();
  const t = await getTranslations("programme");
  const common = await getTranslations("common");
  const home = `/admin/programmes/${agreement.programme.id}`;
  const amounts = {
    committed: formatCents(agreement.committedCents),
    allocation: formatCents(agreement.allocationCents),
  };
  return (
    <>
      <PageHeader
        title={t("editAgreement")}
        eyebrow={agreement.organisation.name}
        meta={[t("allocationOf", amounts)]}
        trail={[
          { label: t("title"), href: "/admin/programmes" },
          { label: agreement.programme.name, href: home },
        ]}
      />
      <Card>
        <Form action={updateAgreementAction} id="agreement">
          <HiddenField name="agreementId" value={agreement.id} />
          <VersionField value={agreement.version} />
          <AgreementFields agreement={agreement} />
          <ActionBar>
            <SubmitButton>{t("saveAgreement")}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
