import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { discardEditionAction, publishEditionAction } from "../actions";

type Props = { edition: { id: string; version: number; validFrom: string; validTo: string | null } };

/** What becomes of a draft: published from a day on, or thrown away. */
export function DecideEdition({ edition }: Props) {
  const t = useTranslations("catalogue.admin");
  const which = (
    <>
      <HiddenField name="editionId" value={edition.id} />
      <VersionField value={edition.version} />
    </>
  );
  return (
    <Card title={t("publishTitle")}>
      <Form action={publishEditionAction} id="publish" label={t("publishTitle")} className="flex flex-col gap-4">
        {which}
        <p className="text-soft text-sm">{t("publishNotice")}</p>
        <DateField name="validFrom" label={t("publishFrom")} defaultValue={edition.validFrom} />
        <DateField
          name="validTo"
          label={t("publishTo")}
          hint={t("publishToHint")}
          optional
          defaultValue={edition.validTo ?? undefined}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="check">{t("publish")}</SubmitButton>
        </div>
      </Form>
      <div className="mt-6 border-line border-t pt-4">
        <Disclosure summary={t("discard")}>
          <p className="mb-3 text-sm">{t("discardText")}</p>
          <Form action={discardEditionAction} id="discard" label={t("discard")} className="flex flex-wrap gap-3">
            {which}
            <SubmitButton tone="danger" small>
              {t("discard")}
            </SubmitButton>
          </Form>
        </Disclosure>
      </div>
    </Card>
  );
}
