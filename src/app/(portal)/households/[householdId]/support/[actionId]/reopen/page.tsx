import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { isOpenSupport } from "@/domain/support-action";
import { ActionDeed } from "../action-deed";
import { actionFor } from "../action-for";
import { reopenSupportActionAction } from "./actions";

export const generateMetadata = titled("accompaniment.support.reopen");

/** A support action that ended goes on. */
export default async function ReopenSupportActionPage({
  params,
}: PageProps<"/households/[householdId]/support/[actionId]/reopen">) {
  const action = await actionFor(params);
  if (isOpenSupport(action.status)) notFound();
  const t = await getTranslations("accompaniment.support");
  return (
    <ActionDeed
      action={action}
      title={t("reopen")}
      lead={t("reopenLead")}
      send={reopenSupportActionAction}
      submit={t("reopen")}
    />
  );
}
