import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import type { RegionalPage } from "@/server/regional/get-regional";
import { enterPlanAction } from "./actions";

const tones = { toEnter: "warning", entered: "success", again: "warning" } as const;

/** When the plan was typed into the regional system, and the form that says so for the version in force. */
export function Entries({ page: { id, version, entries, state } }: { page: RegionalPage }) {
  const t = useTranslations("regional");
  return (
    <>
      <Card title={t("entries")}>
        <p className="mb-3">
          <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>
        </p>
        {entries.length === 0 && <p className="text-soft">{t("noEntries", { number: version.number })}</p>}
        <ul className="flex flex-col gap-2">
          {entries.map(({ id: entryId, enteredOn, protocol, number, enteredBy }) => (
            <li key={entryId}>
              {t("entered", { on: formatDay(enteredOn), protocol, number })}
              <span className="block text-muted text-sm">{t("by", { name: enteredBy.name })}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t("enter.title")} id="enter">
        <Form action={enterPlanAction} id="regional-entry">
          <HiddenField name="planId" value={id} />
          <HiddenField name="planVersionId" value={version.id} />
          <DateField name="enteredOn" label={t("enter.enteredOn")} defaultValue={today()} />
          <TextField name="protocol" label={t("enter.protocol")} maxLength={60} />
          <div>
            <SubmitButton>{t("enter.submit")}</SubmitButton>
          </div>
        </Form>
      </Card>
    </>
  );
}
