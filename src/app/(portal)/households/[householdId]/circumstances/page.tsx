import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { CircumstanceFields } from "../../circumstance-fields";
import { DeedPage } from "../deed-page";
import { fileFor } from "../file-for";
import { editCircumstancesAction } from "./actions";

export const generateMetadata = titled("household.circumstances.edit");

/** Putting right why the household fell behind. */
export default async function EditCircumstancesPage({ params }: PageProps<"/households/[householdId]/circumstances">) {
  const household = await fileFor(params);
  const t = await getTranslations("household.circumstances");
  const common = await getTranslations("common");
  return (
    <DeedPage
      household={household}
      title={t("edit")}
      action={editCircumstancesAction}
      submit={common("save")}
      hidden={{ version: household.version }}
    >
      <CircumstanceFields values={typed(household)} />
    </DeedPage>
  );
}
