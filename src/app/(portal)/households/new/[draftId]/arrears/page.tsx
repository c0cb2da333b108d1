import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ArrearsFields } from "../../../arrears-fields";
import { draftFor } from "../../draft-for";
import { DraftFrame } from "../../draft-frame";
import { StepForm } from "../../step-form";
import { arrearsAction } from "./actions";

export const generateMetadata = titled("household.new.steps.arrears");

/** The arrears of a new household. */
export default async function ArrearsStepPage({ params }: PageProps<"/households/new/[draftId]/arrears">) {
  const { id, version, step, draft } = await draftFor(params);
  const t = await getTranslations("household.new");
  return (
    <DraftFrame draftId={id} step="arrears" reached={step} lead={t("arrearsLead")}>
      <StepForm action={arrearsAction} draftId={id} version={version}>
        <ArrearsFields values={(draft.arrears ?? {}) as Record<string, string>} />
      </StepForm>
    </DraftFrame>
  );
}
