import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { nameOf } from "@/domain/person";
import { today } from "@/lib/clock";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { memberLeavesAction } from "./actions";

export const generateMetadata = titled("person.leave");

/** A member leaves the household on a day. */
export default async function MemberLeavesPage({
  params,
}: PageProps<"/households/[householdId]/members/[memberId]/leave">) {
  const household = await fileFor(params);
  const member = oneOf(household.members, (await params).memberId);
  const staying = household.members.filter(({ id, leftOn }) => !leftOn && id !== member.id);
  const t = await getTranslations("person");
  return (
    <DeedPage
      household={household}
      title={t("leaveOf", { name: nameOf(member.person) })}
      lead={t("leaveLead")}
      action={memberLeavesAction}
      submit={t("leave")}
      danger
      hidden={{ memberId: member.id, version: member.version }}
    >
      <DateField name="leftOn" label={t("leftOn")} defaultValue={today()} />
      {member.leaseHolder ? (
        <SelectField
          name="nextHolderId"
          label={t("nextHolder")}
          hint={t("nextHolderHint")}
          options={staying.map(({ id, person }) => ({ value: id, label: nameOf(person) }))}
        />
      ) : (
        <HiddenField name="nextHolderId" value="" />
      )}
    </DeedPage>
  );
}
