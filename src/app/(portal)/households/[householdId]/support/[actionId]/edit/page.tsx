import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { isOpenSupport } from "@/domain/support-action";
import { listColleagues } from "@/server/households/colleagues";
import { requireActor } from "@/server/session";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { SupportActionFields } from "../../support-action-fields";
import { editSupportActionAction } from "./actions";

export const generateMetadata = titled("household.support.edit");

/** Telling a support action that is not over better. */
export default async function EditSupportActionPage({
  params,
}: PageProps<"/households/[householdId]/support/[actionId]/edit">) {
  const household = await fileFor(params);
  const open = household.supportActions.filter(({ status }) => isOpenSupport(status));
  const action = oneOf(open, (await params).actionId);
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
      <SupportActionFields
        household={household}
        colleagues={await listColleagues(await requireActor())}
        values={typed(action)}
      />
    </DeedPage>
  );
}
