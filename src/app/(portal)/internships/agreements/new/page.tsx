import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { listHosts } from "@/server/internships/read-agreements";
import { requireActor } from "@/server/session";
import { registerAgreementAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("internship.agreements.new");

/** Writing down a convention with a host of the network. */
export default async function NewAgreementPage() {
  const hosts = await listHosts(await requireActor());
  if (!hosts) notFound();
  const t = await getTranslations("internship");
  const common = await getTranslations("common");
  return (
    <Stack>
      <PageHeader
        title={t("agreements.new")}
        lead={t("agreements.newLead")}
        trail={[
          { label: t("title"), href: "/internships" },
          { label: t("agreements.title"), href: "/internships/agreements" },
        ]}
      />
      <Card narrow>
        <Form action={registerAgreementAction} id="agreement">
          <SelectField
            name="hostId"
            label={t("host")}
            hint={t("agreements.hostHint")}
            width="full"
            options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="number" label={t("agreements.numberField")} maxLength={60} />
          <TextField name="hostRepresentative" label={t("agreements.representative")} maxLength={120} />
          <Fieldset legend={t("agreements.days")} columns={2}>
            <DateField name="signedOn" label={t("agreements.signedOn")} />
            <DateField name="validTo" label={t("agreements.validTo")} />
          </Fieldset>
          <ActionBar>
            <SubmitButton>{t("agreements.submit")}</SubmitButton>
            <ButtonLink tone="quiet" href="/internships/agreements">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
