import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Checkbox } from "@/components/form/checkbox";
import { editContactAction } from "../../../actions";
import { BodyForm } from "../../body-form";
import { writableBody } from "../../organisation";
import { ContactFields } from "../contact-fields";

/** Page title. */
export const generateMetadata = titled("network.contacts.edit");

/** Puts somebody's details right, or says that they are no longer there. */
export default async function ContactPage({
  params,
}: PageProps<"/network/organisations/[organisationId]/contacts/[contactId]">) {
  const body = await writableBody(params);
  const { contactId } = await params;
  const contact = body.contacts.find(({ id }) => id === contactId) ?? notFound();
  const t = await getTranslations("network.contacts");
  return (
    <BodyForm
      title={t("edit")}
      body={body}
      action={editContactAction}
      hidden={{ contactId: contact.id, version: contact.version }}
    >
      <ContactFields body={body} contact={contact} />
      <Checkbox name="active" label={t("active")} defaultChecked={contact.active} />
    </BodyForm>
  );
}
