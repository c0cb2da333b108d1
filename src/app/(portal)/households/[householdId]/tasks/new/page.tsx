import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { getMeetingStart } from "@/server/meetings/get-meeting-start";
import { requireActor } from "@/server/session";
import { TaskFields } from "../../../../tasks/task-fields";
import { DeedPage } from "../../deed-page";
import { giveTaskAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("task.give");

/** Giving somebody something to do about a household. */
export default async function GiveTaskPage({ params }: PageProps<"/households/[householdId]/tasks/new">) {
  const actor = await requireActor();
  const start = await getMeetingStart(actor, idParam((await params).householdId), "task.give");
  if (!start) notFound();
  const t = await getTranslations("task");
  return (
    <DeedPage
      household={start.household}
      title={t("give")}
      lead={t("giveLead")}
      action={giveTaskAction}
      submit={t("give")}
    >
      <TaskFields people={start.people} />
    </DeedPage>
  );
}
