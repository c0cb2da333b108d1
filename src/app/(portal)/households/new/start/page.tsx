import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { may } from "@/domain/permissions";
import { requireActor } from "@/server/session";
import { TenancyFields } from "../../tenancy-fields";
import { tenancyAction } from "../[draftId]/tenancy/actions";
import { DraftFrame } from "../draft-frame";
import { StepForm } from "../step-form";

export const generateMetadata = titled("household.new.steps.tenancy");

/** The first step of a household nobody began yet; saving it makes the draft. */
export default async function StartHouseholdPage() {
  const actor = await requireActor();
  if (!may(actor, "household.create")) notFound();
  const draftId = randomUUID();
  const t = await getTranslations("household.new");
  return (
    <DraftFrame draftId={draftId} step="tenancy" reached={1} lead={t("tenancyLead")}>
      <StepForm action={tenancyAction} draftId={draftId} version={1}>
        <TenancyFields
          values={{ city: t("usualCity"), province: t("usualProvince"), postalCode: t("usualPostalCode") }}
        />
      </StepForm>
    </DraftFrame>
  );
}
