import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { evictionStages } from "@/domain/eviction";
import { today } from "@/lib/clock";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { recordEvictionAction } from "./actions";

export const generateMetadata = titled("household.eviction.record");

/** A new step of the eviction procedure. */
export default async function RecordEvictionPage({ params }: PageProps<"/households/[householdId]/eviction/new">) {
  const household = await fileFor(params);
  const t = await getTranslations("household");
  return (
    <DeedPage
      household={household}
      title={t("eviction.record")}
      lead={t("eviction.recordLead")}
      action={recordEvictionAction}
      submit={t("eviction.record")}
    >
      <SelectField
        name="stage"
        label={t("eviction.stage")}
        options={optionsOf(evictionStages, (stage) => t(`stages.${stage}`))}
      />
      <DateField name="occurredOn" label={t("eviction.occurredOn")} defaultValue={today()} />
      <DateField name="dueOn" label={t("eviction.dueOn")} hint={t("eviction.dueOnHint")} optional />
      <TextArea readers="OFFICINA" name="note" label={t("eviction.note")} optional rows={2} maximum={1000} />
    </DeedPage>
  );
}
