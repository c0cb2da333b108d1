import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { nameOf } from "@/domain/person";
import type { FormAction } from "@/lib/form";
import type { CandidacyPage } from "@/server/candidacies/get-candidacy";

type Props = {
  candidacy: CandidacyPage;
  title: string;
  lead?: string;
  button: string;
  action: FormAction;
  children: ReactNode;
};

/** The page of one move of a candidacy, with the way back to it. */
export async function MovePage({ candidacy, title, lead, button, action, children }: Props) {
  const t = await getTranslations("candidacy");
  const network = await getTranslations("network");
  const common = await getTranslations("common");
  const { id, version, opportunity, person } = candidacy;
  const home = `/network/candidacies/${id}`;
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={nameOf(person)}
        lead={lead}
        trail={[
          { label: network("title"), href: "/network" },
          { label: opportunity.title, href: `/network/opportunities/${opportunity.id}` },
          { label: t("one"), href: home },
        ]}
      />
      <Card narrow>
        <Form action={action} id="candidacy">
          <HiddenField name="candidacyId" value={id} />
          <HiddenField name="version" value={version} />
          {children}
          <ActionBar>
            <SubmitButton>{button}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
