import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { DeedPage } from "../../deed-page";
import { fileFor, oneOf } from "../../file-for";
import { GoalFields } from "../goal-fields";
import { editGoalAction } from "./actions";

export const generateMetadata = titled("accompaniment.goals.edit");

/** An open goal, said better. */
export default async function EditGoalPage({ params }: PageProps<"/households/[householdId]/goals/[goalId]">) {
  const household = await fileFor(params);
  const goal = oneOf(
    household.goals.filter(({ status }) => status === "OPEN"),
    (await params).goalId,
  );
  const t = await getTranslations("accompaniment.goals");
  const common = await getTranslations("common");
  return (
    <DeedPage
      household={household}
      title={t("edit")}
      action={editGoalAction}
      submit={common("save")}
      hidden={{ goalId: goal.id, version: goal.version }}
    >
      <GoalFields values={typed(goal)} />
    </DeedPage>
  );
}
