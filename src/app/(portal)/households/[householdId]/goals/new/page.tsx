import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { GoalFields } from "../goal-fields";
import { addGoalAction } from "./actions";

export const generateMetadata = titled("accompaniment.goals.add");

/** The household says something it wants to reach. */
export default async function AddGoalPage({ params }: PageProps<"/households/[householdId]/goals/new">) {
  const household = await fileFor(params);
  const t = await getTranslations("accompaniment.goals");
  return (
    <DeedPage household={household} title={t("add")} lead={t("lead")} action={addGoalAction} submit={t("add")}>
      <GoalFields />
    </DeedPage>
  );
}
