import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TenancyFields } from "../../../tenancy-fields";
import { draftFor } from "../../draft-for";
import { DraftFrame } from "../../draft-frame";
import { StepForm } from "../../step-form";
import { tenancyAction } from "./actions";

export const generateMetadata = titled("household.new.steps.tenancy");

/** The tenancy of a new household. */
export default async function TenancyStepPage({ params }: PageProps<"/households/new/[draftId]/tenancy">) {
  const { id, version, step, draft } = await draftFor(params);
  const t = await getTranslations("household.new");
  return (
    <DraftFrame draftId={id} step="tenancy" reached={step} lead={t("tenancyLead")}>
      <StepForm action={tenancyAction} draftId={id} version={version}>
        <TenancyFields values={(draft.tenancy ?? {}) as Record<string, string>} />
      </StepForm>
    </DraftFrame>
  );
}
