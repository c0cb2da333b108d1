import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import { undoListAction } from "./actions";

/** Takes an import back as a whole, or says what stands in the way. */
export function UndoCard({ list }: { list: LandlordList }) {
  const t = useTranslations("landlordImport.undo");
  const { id, version, standing } = list;
  return (
    <Card title={t("title")}>
      {standing.length > 0 ? (
        <Notice tone="warning">
          {t("standing", { households: standing.length })}
          <ul className="mt-2 list-disc pl-5">
            {standing.map((household) => (
              <li key={household.id}>
                <Link href={`/households/${household.id}`} className="link">
                  {household.code} {household.name}
                </Link>
                : {t("events", { events: household.events })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Form action={undoListAction} id="undo" label={t("title")} className="flex flex-col gap-4">
          <HiddenField name="importId" value={id} />
          <VersionField value={String(version)} />
          <p className="max-w-prose text-soft">{t("text")}</p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton tone="danger" icon="restore">
              {t("send")}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
