import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { formatMoment } from "@/lib/dates";
import type { HouseholdDetail } from "@/server/households/get-household";
import { readConcernAction } from "./concern-actions";

type Props = { note: HouseholdDetail["notes"][number]; reads: boolean };

/** A note that came out of an appointment: whether the Officina has read it, and "Ho letto" for who may say so. */
export function ConcernRead({ note: { id, readAt, readBy }, reads }: Props) {
  const t = useTranslations("note.concern");
  if (readAt)
    return (
      <p className="mt-1 text-muted text-sm">{t("read", { name: readBy?.name ?? "—", at: formatMoment(readAt) })}</p>
    );
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      <span className="font-semibold text-sm text-warning-deep">{t("unread")}</span>
      {reads && (
        <Form action={readConcernAction} id={`read-${id}`} label={t("readIt")} className="flex flex-col gap-2">
          <HiddenField name="noteId" value={id} />
          <SubmitButton tone="secondary" small icon="check">
            {t("readIt")}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
