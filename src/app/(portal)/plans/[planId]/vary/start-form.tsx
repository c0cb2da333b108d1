import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { sections } from "@/domain/plan-forms";
import { type VariationStart, variationReasons } from "@/domain/variation";
import { formatQuantity } from "@/domain/volume";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { VariationBasis } from "@/server/variations/get-variation-start";
import { openVariationAction } from "./actions";

type Props = { basis: VariationBasis; start: VariationStart; line: string; quantity: string; service: string };

const onLine: readonly VariationStart[] = ["increase", "decrease", "replace", "suspend", "resume", "close"];

/** Which lines a change can be made to: only a paused or closed one is resumed, only an open one paused. */
const fits = (start: VariationStart, status: "OPEN" | "SUSPENDED" | "CLOSED") =>
  start === "resume" ? status !== "OPEN" : start === "suspend" ? status === "OPEN" : status !== "CLOSED";

/** The variation a plan is opened for: just the fields this change needs, then why. */
export function StartForm({ basis, start, line, quantity, service: asked }: Props) {
  const t = useTranslations("variation");
  const plan = useTranslations("plan");
  const common = useTranslations("common");
  const lines = basis.lines.filter(({ status }) => fits(start, status));
  const named = lines.find(({ key, id }) => key === line || id === line);
  return (
    <Form action={openVariationAction} id="vary">
      <HiddenField name="planId" value={basis.id} />
      <HiddenField name="start" value={start} />
      {onLine.includes(start) && (
        <SelectField
          name="lineId"
          label={t("vary.line")}
          options={lines.map(({ id, serviceName, unit, quantity: signed, facts }) => ({
            value: id,
            label: t("vary.now", {
              service: serviceName,
              quantity: formatQuantity({ unit, quantity: signed }),
              delivered: formatMinutes(facts.deliveredMinutes),
              booked: formatMinutes(facts.bookedMinutes),
            }),
          }))}
          defaultValue={named?.id}
        />
      )}
      {(start === "increase" || start === "decrease") && (
        <TextField
          name="quantity"
          label={t("vary.quantity")}
          hint={t("vary.quantityHint")}
          inputMode="decimal"
          width="short"
          defaultValue={quantity}
        />
      )}
      {(start === "replace" || start === "add") && (
        <SelectField
          name="serviceId"
          label={t("vary.service")}
          defaultValue={asked}
          options={sections.map((section) => ({
            label: plan(`sectionLetter.${section}`),
            options: basis.services
              .filter((service) => service.section === section)
              .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
          }))}
        />
      )}
      {start === "extend" && (
        <DateField
          name="endsOn"
          label={t("vary.endsOn")}
          hint={basis.lastDay ? t("vary.endsOnHint", { last: formatDay(basis.lastDay) }) : undefined}
        />
      )}
      <SelectField
        name="reason"
        label={t("vary.reason")}
        options={variationReasons.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
      />
      <TextArea
        readers="CASE"
        name="assessment"
        label={t("vary.assessment")}
        hint={t("vary.assessmentHint")}
        maximum={2000}
        rows={4}
      />
      <ActionBar>
        <SubmitButton>{t("vary.button")}</SubmitButton>
        <ButtonLink tone="quiet" href={`/plans/${basis.id}`}>
          {common("cancel")}
        </ButtonLink>
      </ActionBar>
    </Form>
  );
}
