import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/form";

type Props = {
  household: { id: string; code: string; displayName?: string };
  title: string;
  lead?: ReactNode;
  action: FormAction;
  submit: string;
  danger?: boolean;
  /** For who has no list of households to go back to. */
  listless?: boolean;
  /** Ids and versions that travel with the form, beside the household's. */
  hidden?: Record<string, string | number>;
  children?: ReactNode;
  /** What stands above the form. */
  above?: ReactNode;
};

/** The page of one deed done to a household: its form, and the way back to the file. */
export async function DeedPage({
  household,
  title,
  lead,
  action,
  submit,
  danger,
  listless,
  hidden = {},
  children,
  above,
}: Props) {
  const t = await getTranslations("household");
  const common = await getTranslations("common");
  const back = `/households/${household.id}`;
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={[household.code, household.displayName].filter(Boolean).join(" · ")}
        lead={lead}
        trail={[
          ...(listless ? [] : [{ label: t("title"), href: "/households" }]),
          { label: household.code, href: back },
        ]}
      />
      {above}
      <Form action={action} id="f">
        <HiddenField name="householdId" value={household.id} />
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        {children}
        <ActionBar>
          <SubmitButton tone={danger ? "danger" : "primary"}>{submit}</SubmitButton>
          <ButtonLink href={back} tone="quiet">
            {common("cancel")}
          </ButtonLink>
        </ActionBar>
      </Form>
    </>
  );
}
