import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TextArea } from "@/components/form/text-area";
import { DeedPage } from "../deed-page";
import { fileFor } from "../file-for";
import { reopenHouseholdAction } from "./actions";

export const generateMetadata = titled("household.reopen.title");

/** A closed household is followed again. */
export default async function ReopenHouseholdPage({ params }: PageProps<"/households/[householdId]/reopen">) {
  const household = await fileFor(params, "household.close");
  const t = await getTranslations("household.reopen");
  return (
    <DeedPage
      household={household}
      title={t("title")}
      lead={t("lead")}
      action={reopenHouseholdAction}
      submit={t("title")}
    >
      <TextArea readers="OFFICINA" name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maximum={1000} />
    </DeedPage>
  );
}
