import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ContactFields, DoubtFields, IdentityFields, MembershipFields } from "../../../person-fields";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { addMemberAction } from "./actions";

export const generateMetadata = titled("person.add");

/** Somebody joins the household. */
export default async function AddMemberPage({ params }: PageProps<"/households/[householdId]/members/new">) {
  const household = await fileFor(params);
  const t = await getTranslations("person");
  return (
    <DeedPage household={household} title={t("add")} lead={t("addLead")} action={addMemberAction} submit={t("add")}>
      <IdentityFields values={{}} />
      <MembershipFields values={{}} />
      <ContactFields values={{}} />
      <DoubtFields />
    </DeedPage>
  );
}
