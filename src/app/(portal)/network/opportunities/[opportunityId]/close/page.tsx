import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { closeOpportunityAction } from "../../actions";
import { writableOpportunity } from "../opportunity";

/** Page title. */
export const generateMetadata = titled("opportunity.closeTitle");

/** Says why an opportunity is no longer offered. */
export default async function CloseOpportunityPage({
  params,
}: PageProps<"/network/opportunities/[opportunityId]/close">) {
  const { id, title, version } = await writableOpportunity(params);
  const t = await getTranslations("opportunity");
  const network = await getTranslations("network");
  const common = await getTranslations("common");
  const home = `/network/opportunities/${id}`;
  return (
    <>
      <PageHeader
        title={t("closeTitle")}
        lead={t("closeLead")}
        trail={[
          { label: network("title"), href: "/network" },
          { label: title, href: home },
        ]}
      />
      <Card narrow>
        <Form action={closeOpportunityAction} id="close">
          <HiddenField name="opportunityId" value={id} />
          <HiddenField name="version" value={version} />
          <TextArea readers="PORTAL" name="reason" label={t("closeReason")} maximum={500} rows={3} />
          <ActionBar>
            <SubmitButton>{t("close")}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
