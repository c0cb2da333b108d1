import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { nameOf } from "@/domain/person";
import { MembershipFields } from "../../../person-fields";
import { DeedPage } from "../../deed-page";
import { fileFor, oneOf } from "../../file-for";
import { editMemberAction } from "./actions";

export const generateMetadata = titled("person.editMembership");

/** Putting right what a member is in the household. */
export default async function EditMemberPage({ params }: PageProps<"/households/[householdId]/members/[memberId]">) {
  const household = await fileFor(params);
  const member = oneOf(household.members, (await params).memberId);
  const t = await getTranslations("person");
  const common = await getTranslations("common");
  return (
    <DeedPage
      household={household}
      title={t("editMembershipOf", { name: nameOf(member.person) })}
      action={editMemberAction}
      submit={common("save")}
      hidden={{ memberId: member.id, version: member.version }}
    >
      <MembershipFields values={typed(member)} />
    </DeedPage>
  );
}
