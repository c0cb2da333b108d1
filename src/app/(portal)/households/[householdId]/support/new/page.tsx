import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { today } from "@/lib/clock";
import { requireActor } from "@/server/session";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { SupportActionFields } from "../support-action-fields";
import { addSupportActionAction } from "./actions";

export const generateMetadata = titled("household.support.add");

/** Something is done with the whole household. */
export default async function AddSupportActionPage({ params }: PageProps<"/households/[householdId]/support/new">) {
  const household = await fileFor(params);
  const { name } = await requireActor();
  const t = await getTranslations("household.support");
  return (
    <DeedPage household={household} title={t("add")} lead={t("lead")} action={addSupportActionAction} submit={t("add")}>
      <SupportActionFields values={{ startedOn: today(), carriedBy: name }} />
    </DeedPage>
  );
}
