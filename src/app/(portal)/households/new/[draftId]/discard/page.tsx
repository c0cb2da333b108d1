import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { draftFor } from "../../draft-for";
import { discardDraftAction } from "./actions";

export const generateMetadata = titled("household.new.discard");

/** Throwing a draft away, asked once more. */
export default async function DiscardDraftPage({ params }: PageProps<"/households/new/[draftId]/discard">) {
  const { id, version, draft } = await draftFor(params);
  const t = await getTranslations("household");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={t("new.discard")}
        lead={t("new.discardLead", { members: draft.members.length })}
        trail={[
          { label: t("title"), href: "/households" },
          { label: t("new.title"), href: "/households/new" },
        ]}
      />
      <Form action={discardDraftAction} id="f">
        <HiddenField name="draftId" value={id} />
        <VersionField value={version} />
        <ActionBar>
          <SubmitButton tone="danger">{t("new.discard")}</SubmitButton>
          <ButtonLink href="/households/new" tone="quiet">
            {common("cancel")}
          </ButtonLink>
        </ActionBar>
      </Form>
    </>
  );
}
