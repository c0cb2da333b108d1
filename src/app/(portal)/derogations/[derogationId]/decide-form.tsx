import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { MoneyField } from "@/components/form/number-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import { verdicts } from "@/domain/derogation";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { DerogationPage } from "@/server/derogations/get-derogation";
import { decideDerogationAction } from "./actions";

/** The Comune's decision: all of it, a part or none, until when, and why. */
export function DecideForm({ page }: { page: DerogationPage }) {
  const t = useTranslations("derogation.decide");
  const { id, version, requestedCents, proposedExpiry, programmeEndsOn, now } = page;
  const amount = formatCents(requestedCents);
  const over = formatCents(now.overCents);
  const hint =
    now.overCents > requestedCents ? t("notEnough", { over }) : now.overCents ? t("needed", { over }) : t("notNeeded");
  return (
    <Card title={t("title")} id="decide">
      <Form action={decideDerogationAction} id="decide-form">
        <HiddenField name="derogationId" value={id} />
        <VersionField value={String(version)} />
        <RadioGroup
          name="verdict"
          label={t("verdict")}
          options={optionsOf(
            verdicts,
            (verdict) => t(`verdicts.${verdict}`, { amount }),
            (verdict) => (verdict === "approve" ? hint : ""),
          )}
        />
        <MoneyField name="grantedCents" label={t("granted")} hint={t("grantedHint", { amount })} optional />
        <DateField
          name="expiresOn"
          label={t("expiresOn")}
          hint={t("expiresOnHint", { day: formatDay(programmeEndsOn) })}
          defaultValue={proposedExpiry}
          max={programmeEndsOn}
        />
        <TextArea
          readers="COMUNE"
          name="decision"
          label={t("decision")}
          hint={t("decisionHint")}
          maximum={2000}
          optional
        />
        <ActionBar>
          <SubmitButton icon="check">{t("button")}</SubmitButton>
        </ActionBar>
      </Form>
    </Card>
  );
}
