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
  organisation: { id: string; name: string };
  action: FormAction;
  hidden?: Record<string, string | number>;
  children: ReactNode;
};

/** A form about a body or one of its parts, with the way back to it. */
export async function PartForm({ title, organisation, action, hidden = {}, children }: Props) {
  const t = await getTranslations("admin.organisations");
  const common = await getTranslations("common");
  const home = `/admin/organisations/${organisation.id}`;
  return (
    <>
      <PageHeader
        title={title}
        trail={[
          { label: t("title"), href: "/admin/organisations" },
          { label: organisation.name, href: home },
        ]}
      />
      <Card narrow>
        <Form action={action} id="part">
          {Object.entries({ organisationId: organisation.id, ...hidden }).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {children}
          <ActionBar>
            <SubmitButton>{common("save")}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
