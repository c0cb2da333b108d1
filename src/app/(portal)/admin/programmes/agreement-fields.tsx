import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { MoneyField } from "@/components/form/number-fields";
import { TextField } from "@/components/form/text-field";
import { toDay } from "@/lib/dates";
import { typedCents } from "@/lib/money";

type Props = {
  agreement?: { act: string; signedOn: Date; validFrom: Date; validTo: Date; allocationCents: bigint };
};

/** What a convention says: its act, its dates, what may be spent. */
export function AgreementFields({ agreement }: Props) {
  const t = useTranslations("programme");
  const day = (date: Date | undefined) => date && toDay(date);
  return (
    <>
      <TextField name="act" label={t("act")} defaultValue={agreement?.act} />
      <DateField name="signedOn" label={t("signedOn")} defaultValue={day(agreement?.signedOn)} />
      <DateField name="validFrom" label={t("validFrom")} defaultValue={day(agreement?.validFrom)} />
      <DateField name="validTo" label={t("validTo")} defaultValue={day(agreement?.validTo)} />
      <MoneyField
        name="allocationCents"
        label={t("allocation")}
        hint={t("fundHint")}
        defaultValue={agreement && typedCents(Number(agreement.allocationCents))}
      />
    </>
  );
}
