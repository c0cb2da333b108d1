import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { MoveButtons } from "../move-buttons";
import { MoveScreen, moveMetadata, referralForMove } from "../move-screen";
import { Thread } from "../thread";
import { answerRequestAction } from "./actions";

export const generateMetadata = moveMetadata("answer");

/** The Officina answers what SolCo asked, with the question in sight. */
export default async function AnswerRequestPage({ params }: PageProps<"/referrals/[referralId]/answer">) {
  const { referral } = await referralForMove((await params).referralId, "answer");
  const t = await getTranslations("referral.fields");
  return (
    <MoveScreen referral={referral} move="answer">
      <div className="mb-6 max-w-3xl">
        <Thread messages={referral.messages} />
      </div>
      <Form action={answerRequestAction} id="answer">
        <HiddenField name="referralId" value={referral.id} />
        <TextArea readers="CASE" name="answer" label={t("answer")} rows={6} maximum={4000} />
        <MoveButtons move="answer" referralId={referral.id} />
      </Form>
    </MoveScreen>
  );
}
