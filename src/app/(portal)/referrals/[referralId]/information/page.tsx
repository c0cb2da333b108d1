import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { MoveButtons } from "../move-buttons";
import { MoveScreen, moveMetadata, referralForMove } from "../move-screen";
import { requestInformationAction } from "./actions";

export const generateMetadata = moveMetadata("requestInformation");

/** SolCo asks for what is missing before deciding. */
export default async function RequestInformationPage({ params }: PageProps<"/referrals/[referralId]/information">) {
  const { referral } = await referralForMove((await params).referralId, "requestInformation");
  const t = await getTranslations("referral.fields");
  return (
    <MoveScreen referral={referral} move="requestInformation">
      <Form action={requestInformationAction} id="information">
        <HiddenField name="referralId" value={referral.id} />
        <TextArea
          readers="CASE"
          name="question"
          label={t("question")}
          hint={t("questionHint")}
          rows={5}
          maximum={2000}
        />
        <MoveButtons move="requestInformation" referralId={referral.id} />
      </Form>
    </MoveScreen>
  );
}
