import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { HiddenField } from "@/components/form/hidden-field";
import { ContactFields, DoubtFields, IdentityFields, MembershipFields } from "../../../../person-fields";
import { draftFor } from "../../../draft-for";
import { DraftFrame } from "../../../draft-frame";
import { StepForm } from "../../../step-form";
import { draftMemberAction } from "../actions";

export const generateMetadata = titled("household.new.member");

/** One person of a new household. */
export default async function DraftMemberPage({ params }: PageProps<"/households/new/[draftId]/members/[memberKey]">) {
  const { id, version, step, draft } = await draftFor(params);
  const key = idParam((await params).memberKey);
  const first = draft.members.length === 0;
  const known = draft.members.find((member) => member.key === key)?.values;
  const values = (known ?? (first ? { relationship: "HOLDER", leaseHolder: "on" } : {})) as Record<string, string>;
  const t = await getTranslations("household.new");
  return (
    <DraftFrame draftId={id} step="members" reached={step} lead={first ? t("firstMemberLead") : t("memberLead")}>
      <StepForm action={draftMemberAction} draftId={id} version={version} submit={t("saveMember")}>
        <HiddenField name="key" value={key} />
        <IdentityFields values={values} />
        <MembershipFields values={values} />
        <ContactFields values={values} />
        <DoubtFields />
      </StepForm>
    </DraftFrame>
  );
}
