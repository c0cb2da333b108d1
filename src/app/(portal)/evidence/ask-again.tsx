import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { requestPackAction } from "./actions";

type Asked = {
  scope: "PLAN" | "MONTH" | "PROGRAMME";
  planId: string | null;
  month: string | null;
  programmeId: string | null;
};

/** One button that asks for a pack of the same thing, as it stands today. */
export function AskAgain({ pack: { scope, planId, month, programmeId }, words }: { pack: Asked; words: string }) {
  return (
    <Form action={requestPackAction} id="ask-again" className="mt-4 flex flex-wrap gap-3">
      <HiddenField name="scope" value={scope} />
      {planId && <HiddenField name="planId" value={planId} />}
      {month && <HiddenField name="month" value={month} />}
      {programmeId && <HiddenField name="programmeId" value={programmeId} />}
      <SubmitButton icon="refresh">{words}</SubmitButton>
    </Form>
  );
}
