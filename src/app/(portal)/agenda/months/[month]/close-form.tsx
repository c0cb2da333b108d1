import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Checkbox } from "@/components/form/checkbox";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { closeMonthAction } from "./actions";

type Props = { month: string; unwritten: number };

/** Closing a month, with what is still unwritten in sight: then it must be said that it stays so. */
export function CloseForm({ month, unwritten }: Props) {
  const t = useTranslations("register.months");
  return (
    <Card title={t("close")} id="close" narrow>
      <Form action={closeMonthAction} id="close-month" className="flex flex-col gap-4">
        <HiddenField name="month" value={month} />
        <HiddenField name="seen" value={unwritten} />
        <p className="max-w-prose text-soft">{t("closeLead")}</p>
        {unwritten > 0 && <Checkbox name="anyway" label={t("anyway", { count: unwritten })} />}
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="locked">{t("close")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
