import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { MoneyField } from "@/components/form/number-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { type Ceiling, leftUnder } from "@/domain/ceilings";
import type { ceilingCodes } from "@/domain/derogation";
import { formatCents, typedCents } from "@/lib/money";
import { CeilingMeters } from "../../../ceiling-meters";
import { useCeilingWords } from "../../../ceiling-words";
import { requestDerogationAction } from "./actions";

type Props = { planId: string; ceiling: Ceiling & { code: (typeof ceilingCodes)[Ceiling["kind"]] } };

/** The request for one ceiling, with what the plan needs today already in. */
export function RequestForm({ planId, ceiling }: Props) {
  const t = useTranslations("derogation.request");
  const _doubts = useTranslations("derogation");
  const common = useTranslations("common");
  const words = useCeilingWords();
  const over = -(leftUnder(ceiling) ?? 0);
  return (
    <Card narrow>
      <div className="mb-6">
        <CeilingMeters ceilings={[ceiling]} words={words} />
      </div>
      <Form action={requestDerogationAction} id="request-derogation">
        <HiddenField name="planId" value={planId} />
        <HiddenField name="ceiling" value={ceiling.code} />
        <MoneyField
          name="requestedCents"
          label={t("amount")}
          hint={t("amountHint", { over: formatCents(over) })}
          defaultValue={typedCents(over)}
        />
        <TextArea readers="COMUNE" name="reason" label={t("reason")} hint={t("reasonHint")} rows={6} maximum={2000} />
        <ActionBar>
          <SubmitButton icon="share">{t("button")}</SubmitButton>
          <ButtonLink tone="quiet" href={`/plans/${planId}`}>
            {common("back")}
          </ButtonLink>
        </ActionBar>
      </Form>
    </Card>
  );
}
