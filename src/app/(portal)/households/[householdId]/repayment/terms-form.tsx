import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/form";
import { TermsFields } from "./terms-fields";

type Props = ComponentProps<typeof TermsFields> & {
  action: FormAction;
  hidden: Record<string, string>;
  /** Whether what was typed is simulated below: then putting it on the table comes first. */
  simulated: boolean;
  back: string;
};

/** The terms of a repayment plan, to be tried out as often as one likes. */
export async function TermsForm({ action, hidden, simulated, back, ...fields }: Props) {
  const t = await getTranslations("repayment");
  const common = await getTranslations("common");
  return (
    <Form action={action} id="f">
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <TermsFields {...fields} />
      <ActionBar>
        <SubmitButton tone={simulated ? "secondary" : "primary"}>{t("simulate")}</SubmitButton>
        <ButtonLink href={back} tone="quiet">
          {common("cancel")}
        </ButtonLink>
      </ActionBar>
    </Form>
  );
}
