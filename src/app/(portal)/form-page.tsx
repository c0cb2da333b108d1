import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/form";

type Props = Pick<ComponentProps<typeof PageHeader>, "title" | "eyebrow" | "lead" | "trail"> & {
  id: string;
  action: FormAction;
  /** Ids and versions that travel with the form. */
  hidden: Record<string, string | number>;
  /** What its button says; "Salva" when nothing better. */
  submit?: string;
  /** Where whoever changes their mind goes back to. */
  back: string;
  children: ReactNode;
};

/** A page that is one form: its fields, its button, the way back. */
export async function FormPage({ id, action, hidden, submit, back, children, ...header }: Props) {
  const common = await getTranslations("common");
  return (
    <Stack>
      <PageHeader {...header} />
      <Card narrow>
        <Form action={action} id={id}>
          {Object.entries(hidden).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {children}
          <ActionBar>
            <SubmitButton>{submit ?? common("save")}</SubmitButton>
            <ButtonLink href={back} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
