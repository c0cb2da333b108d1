import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { reopenGoalAction } from "./actions";

export const generateMetadata = titled("accompaniment.goals.reopen");

/** A goal that ended is open again. */
export default async function ReopenGoalPage({ params }: PageProps<"/households/[householdId]/goals/[goalId]/reopen">) {
  const household = await fileFor(params);
  const goal = oneOf(
    household.goals.filter(({ status }) => status !== "OPEN"),
    (await params).goalId,
  );
  const t = await getTranslations("accompaniment.goals");
  return (
    <DeedPage
      household={household}
      title={t("reopen")}
      lead={t("reopenLead")}
      action={reopenGoalAction}
      submit={t("reopen")}
      hidden={{ goalId: goal.id, version: goal.version }}
      above={<p className="mb-6 max-w-prose font-semibold">{goal.body}</p>}
    />
  );
}
