import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/feedback/disclosure";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { importChoices, type RowTab } from "@/domain/landlord-import";
import { chooseRowsAction } from "./actions";

type Props = { importId: string; tab: RowTab; rows: number };

/** One choice for all the lines of a tab. */
export function BulkChoice({ importId, tab, rows }: Props) {
  const t = useTranslations("landlordImport");
  if (rows < 2) return null;
  return (
    <div className="border-line border-t px-4 py-3 md:px-5">
      <Disclosure summary={t("review.bulk")}>
        <Form action={chooseRowsAction} id="bulk" label={t("review.bulk")} className="flex max-w-xl flex-col gap-4">
          <HiddenField name="importId" value={importId} />
          <HiddenField name="tab" value={tab} />
          <SelectField
            name="choice"
            label={t("review.choice")}
            hint={t("review.bulkHint")}
            width="medium"
            options={importChoices.map((value) => ({ value, label: t(`choices.${value}`) }))}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{t("review.bulkSend")}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
