import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { nameOf } from "@/domain/person";
import { DoubtFields, IdentityFields } from "../../../person-fields";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { editPersonAction } from "./actions";

export const generateMetadata = titled("person.edit");

/** Putting right who somebody is. */
export default async function EditPersonPage({ params }: PageProps<"/households/[householdId]/people/[personId]">) {
  const household = await fileFor(params);
  const { personId } = await params;
  const person = household.members.find((member) => member.person.id === personId)?.person ?? notFound();
  const t = await getTranslations("person");
  const common = await getTranslations("common");
  return (
    <DeedPage
      household={household}
      title={t("editOf", { name: nameOf(person) })}
      action={editPersonAction}
      submit={common("save")}
      hidden={{ personId: person.id, version: person.version }}
    >
      <IdentityFields values={typed(person)} />
      <DoubtFields />
    </DeedPage>
  );
}
