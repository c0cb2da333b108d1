import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TextArea } from "@/components/form/text-area";
import { DeedPage } from "../deed-page";
import { fileFor } from "../file-for";
import { closeHouseholdAction } from "./actions";

export const generateMetadata = titled("household.close.title");

/** The household is no longer followed. */
export default async function CloseHouseholdPage({ params }: PageProps<"/households/[householdId]/close">) {
  const household = await fileFor(params, "household.close");
  const t = await getTranslations("household.close");
  return (
    <DeedPage
      household={household}
      title={t("title")}
      lead={t("lead")}
      action={closeHouseholdAction}
      submit={t("title")}
      danger
    >
      <TextArea readers="OFFICINA" name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maximum={1000} />
    </DeedPage>
  );
}
