import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Checkbox } from "@/components/form/checkbox";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import { choicesFor } from "@/domain/landlord-import-choice";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import type { ImportRow } from "@/server/landlord-imports/read-rows";
import { RowMatch, RowProblems } from "../../row-words";
import { chooseRowAction } from "./actions";

/** What a line matches and what its note hints at, and the choice of what to do with it. */
export function ChoiceCard({ list, row }: { list: LandlordList; row: ImportRow }) {
  const t = useTranslations("landlordImport");
  const hints = row.staged?.hints ?? [];
  const sameAsRow = row.staged?.sameAsRow ?? 0;
  const hintOf = (choice: "NEW" | "UPDATE" | "SKIP") =>
    choice === "UPDATE" && !row.matchedHouseholdId && sameAsRow
      ? t("choiceHints.UPDATE_ROW", { row: sameAsRow })
      : t(`choiceHints.${choice}`);
  return (
    <Card title={t("row.choice")}>
      <div className="mb-4 space-y-2">
        {row.reason ? <RowMatch row={row} /> : <p className="text-sm text-soft">{t("matches.none")}</p>}
        {row.matchedHouseholdId && (
          <p className="text-sm">
            <Link href={`/households/${row.matchedHouseholdId}`} className="link">
              {t("row.openHousehold", { code: String(row.reason?.values?.code ?? "") })}
            </Link>
          </p>
        )}
        <RowProblems row={row} />
        {hints.map((hint) => (
          <p key={hint} className="text-sm text-soft">
            {t(`hints.${hint}`)}
          </p>
        ))}
      </div>
      <Form
        key={row.version}
        action={chooseRowAction}
        id="choice"
        label={t("row.choice")}
        className="flex flex-col gap-5"
      >
        <HiddenField name="importId" value={list.id} />
        <HiddenField name="rowId" value={row.id} />
        <VersionField value={String(row.version)} />
        <RadioGroup
          name="choice"
          label={t("review.choice")}
          defaultValue={row.choice ?? "SKIP"}
          options={choicesFor(row.reason).map((value) => ({
            value,
            label: t(`choices.${value}`),
            hint: hintOf(value),
          }))}
        />
        {hints.includes("evictionValidated") && (
          <Checkbox
            name="eviction"
            label={t("row.eviction")}
            hint={t("row.evictionHint")}
            defaultChecked={row.staged?.eviction}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("row.saveChoice")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
