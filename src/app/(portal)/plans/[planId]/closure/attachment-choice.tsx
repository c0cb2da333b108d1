import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/select-field";
import { Link } from "@/components/link";
import type { Closure } from "@/server/closure/get-closure";

type Props = { closure: Closure; label: string };

/** Which of the plan's files proves this; none is an answer too. */
export async function AttachmentChoice({ closure: { id, attachments }, label }: Props) {
  const t = await getTranslations("closure.withdraw");
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        name="attachmentId"
        label={label}
        hint={t("attachmentHint")}
        optional
        empty={t("noAttachment")}
        options={attachments.map(({ id: value, title, fileName }) => ({ value, label: title ?? fileName }))}
      />
      <p>
        <Link href={`/plans/${id}/attachments/new`} className="link">
          {t("attach")}
        </Link>
      </p>
    </div>
  );
}
