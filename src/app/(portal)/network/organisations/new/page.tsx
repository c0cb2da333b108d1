import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { OfferedChoices } from "@/components/form/offered-choices";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { createCompanyAction } from "../actions";
import { FactsFields } from "../facts-fields";

/** Page title. */
export const generateMetadata = titled("network.newCompany");

/** Adds a company to the network. */
export default async function NewCompanyPage() {
  await requireActorFor("network.write");
  const t = await getTranslations("network");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={t("newCompany")}
        lead={t("newCompanyLead")}
        trail={[{ label: t("organisations"), href: "/network/organisations" }]}
      />
      <Card narrow>
        <Form action={createCompanyAction} id="company">
          <TextField name="name" label={t("name")} maxLength={160} />
          <OfferedChoices name="known" label={t("known.title")} />
          <TextField name="taxCode" label={t("taxCode")} optional code width="short" inputMode="numeric" />
          <TextField name="city" label={t("city")} maxLength={80} />
          <TextField name="address" label={t("address")} optional maxLength={160} />
          <FactsFields />
          <ActionBar>
            <SubmitButton>{t("saveCompany")}</SubmitButton>
            <ButtonLink href="/network/organisations" tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
