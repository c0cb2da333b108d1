import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { DeedPage } from "../../deed-page";
import { fileFor, oneOf } from "../../file-for";
import { SupportActionFields } from "../support-action-fields";
import { editSupportActionAction } from "./actions";

export const generateMetadata = titled("household.support.edit");

/** Telling a support action better: its end, its result. */
export default async function EditSupportActionPage({
  params,
}: PageProps<"/households/[householdId]/support/[actionId]">) {
  const household = await fileFor(params);
  const action = oneOf(household.supportActions, (await params).actionId);
  const t = await getTranslations("household.support");
  const common = await getTranslations("common");
  return (
    <DeedPage
      household={household}
      title={t("edit")}
      action={editSupportActionAction}
      submit={common("save")}
      hidden={{ supportActionId: action.id, version: action.version }}
    >
      <SupportActionFields values={typed(action)} />
    </DeedPage>
  );
}
