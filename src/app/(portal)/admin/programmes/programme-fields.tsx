import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/form/checkbox";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { MoneyField, NumberField } from "@/components/form/number-fields";
import { TextField } from "@/components/form/text-field";
import { aidBands, type BandLimits, verifications } from "@/domain/programme";
import type { AidBand, Verification } from "@/generated/prisma/enums";
import { toDay } from "@/lib/dates";
import { typedCents } from "@/lib/money";

type Props = {
  programme?: {
    code: string;
    name: string;
    act: string | null;
    startsOn: Date;
    endsOn: Date;
    fundCents: bigint;
    verification: Verification;
    active: boolean;
    bands: BandLimits[];
  };
};

/** Everything a measure is made of; empty for a new one. */
export function ProgrammeFields({ programme }: Props) {
  const t = useTranslations("programme");
  const bandOf = (band: AidBand) => programme?.bands.find(({ aidBand }) => aidBand === band);
  return (
    <>
      <Fieldset legend={t("facts")} columns={2}>
        <TextField name="name" label={t("name")} defaultValue={programme?.name} />
        <TextField name="code" label={t("code")} hint={t("codeHint")} width="short" defaultValue={programme?.code} />
        <TextField name="act" label={t("act")} optional defaultValue={programme?.act ?? undefined} />
      </Fieldset>
      <Fieldset legend={t("dates")} columns={2}>
        <DateField
          name="startsOn"
          label={t("startsOn")}
          defaultValue={programme ? toDay(programme.startsOn) : undefined}
        />
        <DateField name="endsOn" label={t("endsOn")} defaultValue={programme ? toDay(programme.endsOn) : undefined} />
      </Fieldset>
      <Fieldset legend={t("values")} columns={2}>
        <MoneyField
          name="fundCents"
          label={t("fund")}
          hint={t("fundHint")}
          defaultValue={programme ? typedCents(Number(programme.fundCents)) : undefined}
        />
        <RadioGroup
          name="verification"
          label={t("verification")}
          defaultValue={programme?.verification ?? "TO_VERIFY"}
          options={verifications.map((value) => ({ value, label: t(`verifications.${value}`) }))}
        />
      </Fieldset>
      <Fieldset legend={t("bands")} hint={t("bandsHint")}>
        {aidBands.map((band) => (
          <div key={band} className="grid items-start gap-x-5 gap-y-2 sm:grid-cols-3">
            <MoneyField
              name={`ceiling_${band}`}
              label={t("ceilingOf", { band: t(`bandName.${band}`) })}
              optional
              defaultValue={typedCents(bandOf(band)?.ceilingCents)}
            />
            <NumberField
              name={`months_${band}`}
              label={t("monthsOf", { band: t(`bandName.${band}`) })}
              optional
              defaultValue={String(bandOf(band)?.maxMonths ?? "")}
            />
            <NumberField
              name={`extra_${band}`}
              label={t("extraOf", { band: t(`bandName.${band}`) })}
              optional
              defaultValue={String(bandOf(band)?.extraMonths ?? "")}
            />
          </div>
        ))}
      </Fieldset>
      <Checkbox name="active" label={t("active")} defaultChecked={programme?.active ?? true} />
    </>
  );
}
