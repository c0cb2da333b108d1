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
  household: { id: string; code: string; displayName: string };
  title: string;
  lead?: ReactNode;
  send: FormAction;
  submit: string;
  hidden?: Record<string, string | number>;
  children: ReactNode;
};

/** The page of one deed done to a household's points: its form, and the way back to them. */
export async function PointsDeed({ household, title, lead, send, submit, hidden = {}, children }: Props) {
  const t = await getTranslations("household");
  const own = await getTranslations("points");
  const common = await getTranslations("common");
  const file = `/households/${household.id}`;
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={[household.code, household.displayName].filter(Boolean).join(" · ")}
        lead={lead}
        trail={[
          { label: t("title"), href: "/households" },
          { label: household.code, href: file },
          { label: own("title"), href: `${file}/points` },
        ]}
      />
      <Form action={send} id="f">
        <HiddenField name="householdId" value={household.id} />
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        {children}
        <ActionBar>
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink href={`${file}/points`} tone="quiet">
            {common("cancel")}
          </ButtonLink>
        </ActionBar>
      </Form>
    </>
  );
}
