import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { reopenMonthAction } from "./actions";

/** Opening a closed month again: only with a reason. */
export function ReopenForm({ lockId }: { lockId: string }) {
  const t = useTranslations("register.months");
  return (
    <Card title={t("reopen")} id="reopen" narrow>
      <Form action={reopenMonthAction} id="reopen-month" className="flex flex-col gap-4">
        <HiddenField name="lockId" value={lockId} />
        <TextArea readers="PROVIDER" name="reason" label={t("reason")} hint={t("reopenLead")} rows={3} maximum={500} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("reopen")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
