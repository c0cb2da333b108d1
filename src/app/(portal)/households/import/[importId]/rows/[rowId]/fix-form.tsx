import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import type { RowTab } from "@/domain/landlord-import";
import { type ImportField, importFields, requiredFields } from "@/domain/landlord-import-columns";
import type { RowTexts } from "@/domain/landlord-import-row";
import { withParams } from "@/lib/query";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import type { ImportRow } from "@/server/landlord-imports/read-rows";
import { fixRowAction } from "./actions";

type Props = { list: LandlordList; row: ImportRow; texts: RowTexts; tab: RowTab };

const groups = {
  holder: ["holder", "lastName", "firstName", "identifier", "birthDate", "phone"],
  home: [
    "contractCode",
    "kind",
    "address",
    "streetNumber",
    "unit",
    "city",
    "postalCode",
    "monthlyRent",
    "monthlyCharges",
  ],
  debt: ["rentDebt", "chargesDebt", "months", "recordedOn"],
  other: ["isee", "note"],
} as const satisfies Record<string, readonly ImportField[]>;

const required = new Set<ImportField>(["holder", "lastName", ...requiredFields]);

/** The cells of a line, each with what is wrong beside it, to be put right in place. */
export function FixForm({ list, row, texts, tab }: Props) {
  const t = useTranslations("landlordImport");
  const say = useTranslations();
  const told = (field: ImportField, severity: "error" | "warning") =>
    row.problems
      .filter((problem) => problem.field === field && problem.severity === severity)
      .map(({ key, values }) => say(key as never, values as never) as string);
  const errors = Object.fromEntries(importFields.map((field) => [field, told(field, "error")]));
  // A name is in one cell or in two; the empty one of the two ways is not asked for.
  const apart = texts.lastName !== "" || texts.firstName !== "";
  const asked = (field: ImportField) => field !== (apart ? "holder" : "lastName") && (apart || field !== "firstName");
  const left = importFields.filter((field) => !asked(field));
  return (
    <Card>
      <Form
        key={row.version}
        action={fixRowAction}
        id="fix"
        className="flex flex-col gap-6"
        initial={{ values: texts, errors }}
        labels={Object.fromEntries(importFields.map((field) => [field, t(`fields.${field}`)]))}
      >
        <HiddenField name="importId" value={list.id} />
        <HiddenField name="rowId" value={row.id} />
        <VersionField value={String(row.version)} />
        {left.map((field) => (
          <HiddenField key={field} name={field} value={texts[field]} />
        ))}
        {Object.entries(groups).map(([group, fields]) => (
          <Fieldset key={group} legend={t(`row.${group as keyof typeof groups}`)} columns={3}>
            {fields.filter(asked).map((field) => (
              <TextField
                key={field}
                name={field}
                label={t(`fields.${field}`)}
                hint={told(field, "warning").join(" ") || undefined}
                optional={!required.has(field)}
                width="full"
                code={field === "identifier"}
                defaultValue={texts[field]}
                spellCheck={false}
                autoComplete="off"
              />
            ))}
          </Fieldset>
        ))}
        <ActionBar>
          <SubmitButton icon="check">{t("row.save")}</SubmitButton>
          <ButtonLink href={withParams(`/households/import/${list.id}`, { tab })} tone="quiet">
            {t("row.back")}
          </ButtonLink>
        </ActionBar>
      </Form>
    </Card>
  );
}
