import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActorFor } from "@/app/actor-for";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { buttonStyle } from "@/components/button-style";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { id } from "@/lib/fields";
import { parseQuery } from "@/lib/query";
import { getNetworkOrganisation } from "@/server/network/get-network-organisation";
import { networkChoices } from "@/server/network/list-network";
import { openOpportunityAction } from "../actions";
import { OpportunityFields } from "../opportunity-fields";

const query = z.object({ organisation: id.nullable().catch(null).default(null) });

/** Page title. */
export const generateMetadata = titled("opportunity.new");

/** Writes down an opportunity: first whose it is, then what it is. */
export default async function NewOpportunityPage({ searchParams }: PageProps<"/network/opportunities/new">) {
  const actor = await requireActorFor("network.write");
  const { organisation } = parseQuery(query, await searchParams);
  const body = organisation ? await getNetworkOrganisation(actor, organisation) : null;
  if (organisation && !body?.writes) notFound();
  const t = await getTranslations("opportunity");
  const network = await getTranslations("network");
  const common = await getTranslations("common");
  const trail = [{ label: network("title"), href: "/network" }];
  if (!body)
    return (
      <>
        <PageHeader title={t("new")} lead={t("newLead")} trail={trail} />
        <Card narrow>
          <form action="/network/opportunities/new" method="get" className="flex flex-col gap-6">
            <SelectField
              name="organisation"
              label={t("choose")}
              empty={false}
              options={(await networkChoices(actor)).map(({ id: value, name }) => ({ value, label: name }))}
            />
            <ActionBar>
              <button type="submit" className={buttonStyle("primary")}>
                {t("continue")}
              </button>
              <ButtonLink href="/network/organisations/new" tone="secondary">
                {network("newCompany")}
              </ButtonLink>
            </ActionBar>
          </form>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader
        title={t("new")}
        eyebrow={body.name}
        trail={[...trail, { label: body.name, href: `/network/organisations/${body.id}` }]}
      />
      <Card narrow>
        <Form action={openOpportunityAction} id="opportunity">
          <HiddenField name="organisationId" value={body.id} />
          <OpportunityFields body={body} />
          <ActionBar>
            <SubmitButton>{t("open")}</SubmitButton>
            <ButtonLink href={`/network/organisations/${body.id}`} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
