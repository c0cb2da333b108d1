import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionBar } from "@/components/data/action-bar";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import type { FormAction } from "@/lib/form";

type Props = { action: FormAction; draftId: string; version: number; children: ReactNode; submit?: string };

/** The form of one step: go on once it holds, or leave it for later as it is. */
export async function StepForm({ action, draftId, version, children, submit }: Props) {
  const t = await getTranslations("household.new");
  return (
    <Form action={action} id="f">
      <HiddenField name="draftId" value={draftId} />
      <VersionField value={version} />
      {children}
      <ActionBar>
        <SubmitButton>{submit ?? t("continue")}</SubmitButton>
        <SubmitButton tone="quiet" name="then" value="later">
          {t("later")}
        </SubmitButton>
      </ActionBar>
    </Form>
  );
}
