import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { getNetworkOrganisation } from "@/server/network/get-network-organisation";
import { requireActor } from "@/server/session";
import { editOpportunityAction } from "../../actions";
import { OpportunityFields } from "../../opportunity-fields";
import { writableOpportunity } from "../opportunity";

/** Page title. */
export const generateMetadata = titled("opportunity.editTitle");

/** Puts an opportunity right. */
export default async function EditOpportunityPage({
  params,
}: PageProps<"/network/opportunities/[opportunityId]/edit">) {
  const opportunity = await writableOpportunity(params);
  const body = await getNetworkOrganisation(await requireActor(), opportunity.organisationId);
  if (!body) notFound();
  const t = await getTranslations("opportunity");
  const network = await getTranslations("network");
  const common = await getTranslations("common");
  const home = `/network/opportunities/${opportunity.id}`;
  return (
    <>
      <PageHeader
        title={t("editTitle")}
        eyebrow={body.name}
        trail={[
          { label: network("title"), href: "/network" },
          { label: opportunity.title, href: home },
        ]}
      />
      <Card narrow>
        <Form action={editOpportunityAction} id="opportunity">
          <HiddenField name="opportunityId" value={opportunity.id} />
          <HiddenField name="version" value={opportunity.version} />
          <HiddenField name="organisationId" value={opportunity.organisationId} />
          <OpportunityFields body={body} opportunity={opportunity} />
          <ActionBar>
            <SubmitButton>{t("save")}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
