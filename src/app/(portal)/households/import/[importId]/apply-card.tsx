import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Checkbox } from "@/components/form/checkbox";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import { applyListAction } from "./actions";

/** What importing the list would do, and the button that does it. */
export function ApplyCard({ list }: { list: LandlordList }) {
  const t = useTranslations("landlordImport.apply");
  const { tabs, id, version, createdBy } = list;
  if (!tabs) return null;
  const errors = tabs.errors;
  return (
    <Card title={t("title")}>
      <Form action={applyListAction} id="apply" label={t("title")} className="flex flex-col gap-4">
        <HiddenField name="importId" value={id} />
        <VersionField value={String(version)} />
        <div className="max-w-prose">
          <p className="font-semibold text-emphasis text-lg">
            {t("summary", { created: tabs.new, updated: tabs.updates, skipped: tabs.skipped })}
          </p>
          <p className="mt-1 text-soft">{t("owner", { name: createdBy.name })}</p>
        </div>
        {errors > 0 && (
          <Checkbox name="skipErrors" label={t("skipErrors", { errors })} hint={t("errors", { errors })} />
        )}
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="check">{t("send")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
