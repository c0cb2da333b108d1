import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { getProgramme } from "@/server/programmes/read-programmes";
import { idParam } from "../../../../../ids";
import { updateProgrammeAction } from "../../actions";
import { requireAdministrator } from "../../administrator";
import { ProgrammeFields } from "../../programme-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programme"))("edit") };
}

/** Changes a measure. */
export default async function EditProgrammePage({ params }: PageProps<"/admin/programmes/[programmeId]/edit">) {
  const actor = await requireAdministrator();
  const programme = await getProgramme(actor, idParam((await params).programmeId));
  if (!programme) notFound();
  const t = await getTranslations("programme");
  const common = await getTranslations("common");
  const home = `/admin/programmes/${programme.id}`;
  return (
    <>
      <PageHeader
        title={t("edit")}
        trail={[
          { label: t("title"), href: "/admin/programmes" },
          { label: programme.name, href: home },
        ]}
      />
      <Card>
        <Form action={updateProgrammeAction} id="programme">
          <HiddenField name="programmeId" value={programme.id} />
          <VersionField value={programme.version} />
          <ProgrammeFields programme={programme} />
          <ActionBar>
            <SubmitButton>{t("save")}</SubmitButton>
            <ButtonLink href={home} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
