import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { createProgrammeAction } from "../actions";
import { requireAdministrator } from "../administrator";
import { ProgrammeFields } from "../programme-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programme"))("new") };
}

/** Opens a measure. */
export default async function NewProgrammePage() {
  await requireAdministrator();
  const t = await getTranslations("programme");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader title={t("new")} trail={[{ label: t("title"), href: "/admin/programmes" }]} />
      <Card>
        <Form action={createProgrammeAction} id="programme">
          <ProgrammeFields />
          <ActionBar>
            <SubmitButton>{t("save")}</SubmitButton>
            <ButtonLink href="/admin/programmes" tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
