import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/feedback/disclosure";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import { discardListAction } from "./actions";

/** Throws away a list that was not imported. */
export function Discard({ list }: { list: LandlordList }) {
  const t = useTranslations("landlordImport.discard");
  return (
    <Disclosure summary={t("title")}>
      <Form action={discardListAction} id="discard" label={t("title")}>
        <HiddenField name="importId" value={list.id} />
        <VersionField value={String(list.version)} />
        <p className="text-soft">{t("text")}</p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton tone="danger" icon="delete">
            {t("send")}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
