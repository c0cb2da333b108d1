import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import { arrearsSources } from "@/domain/arrears";
import { importFields, mostColumns, notImported } from "@/domain/landlord-import-columns";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import { mapColumnsAction } from "./actions";
import { TwinNotice } from "./twin-notice";

/** What each column of the file says, as guessed and to be confirmed. */
export function Mapping({ list }: { list: LandlordList }) {
  const t = useTranslations("landlordImport");
  const sources = useTranslations("arrears.sources");
  const common = useTranslations("common");
  const { frame, mapping, samples } = list;
  const fieldAt = new Map(Object.entries(mapping.columns).map(([field, place]) => [place, field]));
  const width = Math.min(mostColumns, Math.max(frame.cells.length, ...samples.map((cells) => cells.length)));
  const places = Array.from({ length: width }, (_, place) => ({
    place,
    heading: frame.cells[place] || t("mapping.column", { number: place + 1 }),
    values: [...new Set(samples.map((cells) => cells[place]).filter(Boolean))].slice(0, 3).join(" · "),
  }));
  const headings = Object.fromEntries(places.map(({ place, heading }) => [`column${place}`, heading]));
  return (
    <>
      <TwinNotice twin={list.twin} />
      <Card title={t("mapping.title")}>
        <p className="mb-5 max-w-prose text-soft">
          {t("mapping.lead")} {t("meta.header", { row: frame.row })}{" "}
          {list.status === "STAGED" && <strong>{t("mapping.again")}</strong>}
        </p>
        <Form
          action={mapColumnsAction}
          id="mapping"
          className="flex flex-col gap-6"
          labels={{ ...headings, columns: t("mapping.title") }}
        >
          <HiddenField name="importId" value={list.id} />
          <VersionField value={String(list.version)} />
          <div id="mapping-columns" className="grid gap-x-6 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
            {places.map(({ place, heading, values }) => (
              <SelectField
                key={place}
                name={`column${place}`}
                label={heading}
                hint={values ? t("mapping.sample", { values }) : t("mapping.emptyColumn")}
                width="full"
                empty={false}
                defaultValue={fieldAt.get(place) ?? notImported}
                options={[
                  { value: notImported, label: t("mapping.none") },
                  ...importFields.map((field) => ({ value: field, label: t(`fields.${field}`) })),
                ]}
              />
            ))}
          </div>
          <Fieldset legend={t("mapping.about")} columns={3}>
            <SelectField
              name="source"
              label={t("mapping.source")}
              empty={false}
              defaultValue={list.source}
              options={arrearsSources.map((value) => ({ value, label: sources(value) }))}
            />
            <DateField
              name="recordedOn"
              label={t("mapping.recordedOn")}
              hint={t("mapping.recordedOnHint")}
              optional
              defaultValue={mapping.recordedOn ?? ""}
            />
            <TextField
              name="city"
              label={t("mapping.city")}
              hint={t("mapping.cityHint")}
              optional
              defaultValue={mapping.city ?? ""}
            />
          </Fieldset>
          <ActionBar>
            <SubmitButton icon="check">{t("mapping.send")}</SubmitButton>
            {list.status === "STAGED" && (
              <ButtonLink href={`/households/import/${list.id}`} tone="quiet">
                {common("back")}
              </ButtonLink>
            )}
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
