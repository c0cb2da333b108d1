import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { Checkbox } from "@/components/form/checkbox";
import { RadioGroup } from "@/components/form/choices";
import { ConfirmField } from "@/components/form/confirm-field";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { OfferedChoices } from "@/components/form/offered-choices";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { identifierTypes, relationships, sexes, workStatuses } from "@/domain/person";

type Props = { values: Record<string, string> };

/** What comes back before saving: is it somebody already on file, is a code that disagrees right. */
export function DoubtFields() {
  const t = useTranslations("person");
  return (
    <>
      <OfferedChoices name="knownPerson" label={t("known.question")} hint={t("known.hint")} />
      <ConfirmField name="confirmDoubts" label={t("confirmDoubts")} />
    </>
  );
}

/** The questions about who somebody is. */
export function IdentityFields({ values }: Props) {
  const t = useTranslations("person");
  return (
    <Fieldset legend={t("identity")} columns={2}>
      <TextField name="lastName" label={t("lastName")} defaultValue={values.lastName} autoComplete="off" />
      <TextField
        name="firstName"
        label={t("firstName")}
        hint={t("firstNameHint")}
        optional
        defaultValue={values.firstName}
        autoComplete="off"
      />
      <SelectField
        name="identifierType"
        label={t("identifierType")}
        options={optionsOf(identifierTypes, (type) => t(`identifierTypes.${type}`))}
        defaultValue={values.identifierType ?? "CODICE_FISCALE"}
        empty={false}
      />
      <TextField
        name="identifier"
        label={t("identifier")}
        hint={t("identifierHint")}
        optional
        code
        spellCheck={false}
        autoComplete="off"
        defaultValue={values.identifier}
      />
      <DateField name="birthDate" label={t("birthDate")} optional defaultValue={values.birthDate} />
      <RadioGroup
        name="sex"
        label={t("sex")}
        hint={t("sexHint")}
        optional
        inline
        options={optionsOf(sexes, (sex) => t(`sexes.${sex}`))}
        defaultValue={values.sex}
      />
      <TextField name="birthPlace" label={t("birthPlace")} optional defaultValue={values.birthPlace} />
      <TextField name="citizenship" label={t("citizenship")} optional defaultValue={values.citizenship} />
      <TextField
        name="language"
        label={t("language")}
        hint={t("languageHint")}
        optional
        defaultValue={values.language}
      />
    </Fieldset>
  );
}

/** The questions about how somebody is reached. */
export function ContactFields({ values }: Props) {
  const t = useTranslations("person");
  return (
    <Fieldset legend={t("contacts")} columns={2}>
      <TextField
        name="phone"
        label={t("phone")}
        hint={t("phoneHint")}
        type="tel"
        optional
        defaultValue={values.phone}
        autoComplete="off"
      />
      <TextField name="email" label={t("email")} type="email" optional defaultValue={values.email} autoComplete="off" />
    </Fieldset>
  );
}

/** The questions about what somebody is in the household. */
export function MembershipFields({ values }: Props) {
  const t = useTranslations("person");
  return (
    <>
      <Fieldset legend={t("membership")} columns={2}>
        <SelectField
          name="relationship"
          label={t("relationship")}
          options={optionsOf(relationships, (relationship) => t(`relationships.${relationship}`))}
          defaultValue={values.relationship}
        />
        <DateField name="joinedOn" label={t("joinedOn")} optional defaultValue={values.joinedOn} />
        <SelectField
          name="workStatus"
          label={t("workStatus")}
          optional
          options={optionsOf(workStatuses, (status) => t(`workStatuses.${status}`))}
          defaultValue={values.workStatus}
        />
        <TextField
          name="incomeSource"
          label={t("incomeSource")}
          hint={t("incomeSourceHint")}
          optional
          defaultValue={values.incomeSource}
        />
      </Fieldset>
      <div className="flex flex-col gap-3">
        <Checkbox
          name="leaseHolder"
          label={t("leaseHolder")}
          hint={t("leaseHolderHint")}
          defaultChecked={Boolean(values.leaseHolder)}
        />
        <Checkbox
          name="employable"
          label={t("employable")}
          hint={t("employableHint")}
          defaultChecked={Boolean(values.employable)}
        />
      </div>
    </>
  );
}
