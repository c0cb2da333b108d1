import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/form";

type Props = {
  title: string;
  body: { id: string; name: string };
  action: FormAction;
  button?: string;
  hidden?: Record<string, string | number>;
  children: ReactNode;
};

/** A form about a co-operative or company, with the way back to it. */
export async function BodyForm({ title, body, action, button, hidden = {}, children }: Props) {
  const t = await getTranslations("network");
  const common = await getTranslations("common");
  const home = `/network/organisations/${body.id}`;
  return (
    <>
      <PageHeader
        title={title}
        trail={[
          { label: t("organisations"), href: "/network/organisations" },
          { label: body.name, href: home },
        ]}
      />
      <Card narrow>
        <Form action={action} id="network">
          {Object.entries({ organisationId: body.id, ...hidden }).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {children}
          <ActionBar>
            <SubmitButton>{button ?? common("save")}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
