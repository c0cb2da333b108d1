import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/form";
import type { SupportActionDetail } from "@/server/accompaniment/get-support-action";

type Props = {
  action: SupportActionDetail;
  title: string;
  lead?: ReactNode;
  send: FormAction;
  submit: string;
  hidden?: Record<string, string | number>;
  /** What fields that are not drawn here are called. */
  labels?: Record<string, string>;
  children?: ReactNode;
  above?: ReactNode;
};

/** The page of one deed done to a support action: its form, and the way back to it. */
export async function ActionDeed({ action, title, lead, send, submit, hidden = {}, labels, children, above }: Props) {
  const t = await getTranslations("household");
  const common = await getTranslations("common");
  const file = `/households/${action.household.id}`;
  const back = `${file}/support/${action.id}`;
  const fields = { householdId: action.household.id, supportActionId: action.id, version: action.version, ...hidden };
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={[action.household.code, action.household.displayName].filter(Boolean).join(" · ")}
        lead={lead}
        trail={[
          { label: t("title"), href: "/households" },
          { label: action.household.code, href: file },
          { label: t(`support.kinds.${action.kind}`), href: back },
        ]}
      />
      {above}
      <Form action={send} id="f" labels={labels}>
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        {children}
        <ActionBar>
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink href={back} tone="quiet">
            {common("cancel")}
          </ButtonLink>
        </ActionBar>
      </Form>
    </>
  );
}
