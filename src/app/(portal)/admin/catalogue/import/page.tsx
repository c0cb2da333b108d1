import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { parseQuery } from "@/lib/query";
import { listProgrammes } from "@/server/programmes/read-programmes";
import { requireAdministrator } from "../../programmes/administrator";
import { importEditionAction } from "../actions";
import { FileProblems } from "./file-problems";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue.admin"))("import") };
}

const query = z.object({ programme: z.uuid().nullish().catch(null) });

/** Takes a price list in, as a draft. */
export default async function ImportEditionPage({ searchParams }: PageProps<"/admin/catalogue/import">) {
  const actor = await requireAdministrator();
  const { programme } = parseQuery(query, await searchParams);
  const programmes = await listProgrammes(actor);
  const t = await getTranslations("catalogue.admin");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={t("import")}
        lead={t("importLead")}
        trail={[{ label: t("title"), href: "/admin/catalogue" }]}
      />
      <Card>
        <Form action={importEditionAction} id="edition">
          <SelectField
            name="programmeId"
            label={t("programme")}
            defaultValue={programme ?? (programmes.length === 1 ? programmes[0]?.id : undefined)}
            options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="name" label={t("name")} hint={t("nameHint")} />
          <FileField name="file" label={t("file")} hint={t("fileHint")} accept=".csv,text/csv" />
          <FileProblems title={t("otherProblems")} />
          <ActionBar>
            <SubmitButton icon="upload">{t("importAction")}</SubmitButton>
            <ButtonLink href="/admin/catalogue" tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
