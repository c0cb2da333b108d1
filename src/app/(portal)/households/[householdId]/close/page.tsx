import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Checkbox } from "@/components/form/checkbox";
import { TextArea } from "@/components/form/text-area";
import { isOpenSupport } from "@/domain/support-action";
import { DeedPage } from "../deed-page";
import { fileFor } from "../file-for";
import { closeHouseholdAction } from "./actions";
import { LeftOpen } from "./left-open";

export const generateMetadata = titled("household.close.title");

/** The household is no longer followed. */
export default async function CloseHouseholdPage({ params }: PageProps<"/households/[householdId]/close">) {
  const household = await fileFor(params, "household.close");
  const t = await getTranslations("household.close");
  const leavesOpen =
    household.goals.some(({ status }) => status === "OPEN") ||
    household.supportActions.some(({ status }) => isOpenSupport(status));
  return (
    <DeedPage
      household={household}
      title={t("title")}
      lead={t("lead")}
      action={closeHouseholdAction}
      submit={t("title")}
      danger
      above={<LeftOpen household={household} />}
    >
      <TextArea readers="OFFICINA" name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maximum={1000} />
      {leavesOpen && <Checkbox name="leavesOpen" label={t("leavesOpen")} hint={t("leavesOpenHint")} />}
    </DeedPage>
  );
}
