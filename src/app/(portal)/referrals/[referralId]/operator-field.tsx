import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/select-field";
import type { Operator } from "@/server/referrals/operators";

type Props = { operators: Operator[]; defaultValue?: string };

/** Who will follow the person, each with how many people they already follow. */
export function OperatorField({ operators, defaultValue }: Props) {
  const t = useTranslations("referral.fields");
  return (
    <SelectField
      name="assigneeId"
      label={t("assignee")}
      defaultValue={defaultValue}
      options={operators.map(({ id, name, following }) => ({
        value: id,
        label: `${name} – ${t("assigneeFollowing", { count: following })}`,
      }))}
    />
  );
}
