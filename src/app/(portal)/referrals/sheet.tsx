import { useTranslations } from "next-intl";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { CheckboxGroup, RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Link } from "@/components/link";
import { referralNeeds, urgencies } from "@/domain/referral";
import type { ReferralNeed, Urgency } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";

/** What the sheet starts from. */
export type SheetValues = {
  reason: string;
  needs: ReferralNeed[];
  availability: string | null;
  constraints: string | null;
  urgency: Urgency;
  agreedWithPerson: string | null;
  privacyNoticeSeenOn: string | null;
};

/** A sheet nobody has written on yet. */
export const emptySheet: SheetValues = {
  reason: "",
  needs: [],
  availability: null,
  constraints: null,
  urgency: "NORMAL",
  agreedWithPerson: null,
  privacyNoticeSeenOn: null,
};

type SheetProps = {
  values: SheetValues;
  cancelHref: string;
  providers: { id: string; answerDays: Record<Urgency, number> }[];
  chosen?: string;
};

/** Why, what is needed, when, how soon, what was agreed: the same sheet for a new referral and for a draft. */
export function ReferralSheet({ values, cancelHref, providers, chosen }: SheetProps) {
  // Where several providers answer in different times, the longest is promised.
  const answering = providers.filter(({ id }) => !chosen || id === chosen);
  const within = (urgency: Urgency) => Math.max(0, ...answering.map(({ answerDays }) => answerDays[urgency]));
  const t = useTranslations("referral");
  const common = useTranslations("common");
  const area = (name: "reason" | "availability" | "constraints" | "agreedWithPerson", maximum: number, rows = 3) => ({
    name,
    label: t(`fields.${name}`),
    hint: t(`fields.${name}Hint`),
    defaultValue: values[name] ?? "",
    maximum,
    rows,
  });
  return (
    <>
      <Card title={t("form.why")}>
        <div className="flex flex-col gap-6">
          <TextArea readers="CASE" {...area("reason", 4000, 5)} />
          <CheckboxGroup
            name="needs"
            label={t("fields.needs")}
            hint={t("fields.needsHint")}
            defaultValue={values.needs}
            options={referralNeeds.map((value) => ({ value, label: t(`need.${value}`) }))}
          />
          <RadioGroup
            name="urgency"
            label={t("fields.urgency")}
            hint={t("clockNote")}
            defaultValue={values.urgency}
            options={urgencies.map((value) => ({
              value,
              label: t(`urgency.${value}`),
              hint: t("urgencyHint", { days: within(value) }),
            }))}
          />
        </div>
      </Card>
      <Card title={t("form.how")}>
        <div className="flex flex-col gap-6">
          <TextArea readers="CASE" {...area("availability", 1000)} optional />
          <TextArea readers="CASE" {...area("constraints", 1000)} optional />
        </div>
      </Card>
      <Card title={t("form.agreed")}>
        <div className="flex flex-col gap-6">
          <TextArea readers="CASE" {...area("agreedWithPerson", 2000)} />
          <DateField
            name="privacyNoticeSeenOn"
            label={t("fields.privacyNoticeSeenOn")}
            hint={t("fields.privacyNoticeSeenOnHint")}
            max={today()}
            defaultValue={values.privacyNoticeSeenOn ?? ""}
          />
        </div>
      </Card>
      <p className="max-w-prose text-soft text-sm">{t("form.afterSend")}</p>
      <ActionBar>
        {/* The Enter key presses the first button: it must be the harmless one. */}
        <SubmitButton name="intent" value="save" tone="secondary">
          {t("form.save")}
        </SubmitButton>
        <SubmitButton name="intent" value="send" icon="arrow-right">
          {t("form.send")}
        </SubmitButton>
        <Link href={cancelHref}>{common("cancel")}</Link>
      </ActionBar>
    </>
  );
}

/** Where the referral goes; the only provider there is stands chosen. */
export function ProviderField({ providers, chosen }: { providers: { id: string; name: string }[]; chosen?: string }) {
  const t = useTranslations("referral.fields");
  const only = providers.length === 1 ? providers[0]?.id : undefined;
  return (
    <SelectField
      name="toOrganisationId"
      label={t("provider")}
      defaultValue={chosen ?? only}
      empty={only ? false : undefined}
      options={providers.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
