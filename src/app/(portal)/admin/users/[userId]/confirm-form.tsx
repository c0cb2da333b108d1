import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import type { FormAction } from "@/lib/form";

type Props = { action: FormAction; user: { id: string; version: number }; text: string; submit: string };

/** The consequence in words, and the button that takes it. */
export async function ConfirmForm({ action, user, text, submit }: Props) {
  const t = await getTranslations("common");
  return (
    <Card narrow>
      <Form action={action} id="confirm">
        <HiddenField name="userId" value={user.id} />
        <VersionField value={user.version} />
        <p>{text}</p>
        <ActionBar>
          <SubmitButton tone="danger">{submit}</SubmitButton>
          <ButtonLink href={`/admin/users/${user.id}`} tone="quiet">
            {t("cancel")}
          </ButtonLink>
        </ActionBar>
      </Form>
    </Card>
  );
}
