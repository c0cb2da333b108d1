import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { nameOf } from "@/domain/person";
import { getContacts } from "@/server/households/edit-contacts";
import { mayListHouseholds } from "@/server/households/list-households";
import { requireActor } from "@/server/session";
import { ContactFields } from "../../../../person-fields";
import { DeedPage } from "../../../deed-page";
import { editContactsAction } from "./actions";

export const generateMetadata = titled("person.editContacts");

/** Putting right how somebody is reached: for the case owner and for the provider the person was referred to. */
export default async function EditContactsPage({
  params,
}: PageProps<"/households/[householdId]/people/[personId]/contacts">) {
  const actor = await requireActor();
  const { householdId, personId } = await params;
  const person = (await getContacts(actor, idParam(householdId), idParam(personId))) ?? notFound();
  const t = await getTranslations("person");
  const common = await getTranslations("common");
  return (
    <DeedPage
      household={person.household}
      listless={!mayListHouseholds(actor)}
      title={t("contactsOf", { name: nameOf(person) })}
      action={editContactsAction}
      submit={common("save")}
      hidden={{ personId: person.id, version: person.version }}
    >
      <ContactFields values={typed(person)} />
    </DeedPage>
  );
}
