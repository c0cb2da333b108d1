import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { listColleagues } from "@/server/households/colleagues";
import { requireActor } from "@/server/session";
import { DeedPage } from "../deed-page";
import { fileFor } from "../file-for";
import { reassignHouseholdAction } from "./actions";

export const generateMetadata = titled("household.reassign.title");

/** The case passes to a colleague. */
export default async function ReassignHouseholdPage({ params }: PageProps<"/households/[householdId]/reassign">) {
  const household = await fileFor(params, "household.reassign");
  const colleagues = await listColleagues(await requireActor());
  const t = await getTranslations("household.reassign");
  return (
    <DeedPage
      household={household}
      title={t("title")}
      lead={t("lead", { name: household.caseOwner.name })}
      action={reassignHouseholdAction}
      submit={t("title")}
      hidden={{ fromOwnerId: household.caseOwnerId }}
    >
      <SelectField
        name="toOwnerId"
        label={t("to")}
        options={colleagues
          .filter(({ id }) => id !== household.caseOwnerId)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        readers="OFFICINA"
        name="handover"
        label={t("handover")}
        hint={t("handoverHint")}
        rows={4}
        maximum={2000}
      />
    </DeedPage>
  );
}
