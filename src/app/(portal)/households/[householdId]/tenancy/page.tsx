import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { TextField } from "@/components/form/text-field";
import { TenancyFields } from "../../tenancy-fields";
import { DeedPage } from "../deed-page";
import { fileFor } from "../file-for";
import { editTenancyAction } from "./actions";

export const generateMetadata = titled("household.tenancy.edit");

/** Putting the home's facts right. */
export default async function EditTenancyPage({ params }: PageProps<"/households/[householdId]/tenancy">) {
  const household = await fileFor(params);
  const tenancy = household.tenancies[0] ?? notFound();
  const t = await getTranslations("household");
  const common = await getTranslations("common");
  return (
    <DeedPage
      household={household}
      title={t("tenancy.edit")}
      action={editTenancyAction}
      submit={common("save")}
      hidden={{ tenancyId: tenancy.id, version: tenancy.version }}
    >
      <TenancyFields values={typed(tenancy)} />
      <TextField
        name="district"
        label={t("district")}
        hint={t("districtHint")}
        optional
        defaultValue={household.district ?? ""}
      />
    </DeedPage>
  );
}
