import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { CircumstancesStepFields } from "../../../circumstances-step-fields";
import { draftFor } from "../../draft-for";
import { DraftFrame } from "../../draft-frame";
import { StepForm } from "../../step-form";
import { circumstancesAction } from "./actions";

export const generateMetadata = titled("household.new.steps.circumstances");

/** The circumstances of a new household. */
export default async function CircumstancesStepPage({ params }: PageProps<"/households/new/[draftId]/circumstances">) {
  const { id, version, step, draft } = await draftFor(params);
  const t = await getTranslations("household.new");
  return (
    <DraftFrame draftId={id} step="circumstances" reached={step} lead={t("circumstancesLead")}>
      <StepForm action={circumstancesAction} draftId={id} version={version}>
        <CircumstancesStepFields values={(draft.circumstances ?? {}) as Record<string, string>} />
      </StepForm>
    </DraftFrame>
  );
}
