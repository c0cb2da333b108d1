import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { addContactAction } from "../../../actions";
import { BodyForm } from "../../body-form";
import { writableBody } from "../../organisation";
import { ContactFields } from "../contact-fields";

/** Page title. */
export const generateMetadata = titled("network.contacts.new");

/** Writes down somebody to talk to. */
export default async function NewContactPage({
  params,
}: PageProps<"/network/organisations/[organisationId]/contacts/new">) {
  const body = await writableBody(params);
  const t = await getTranslations("network.contacts");
  return (
    <BodyForm title={t("new")} body={body} action={addContactAction}>
      <ContactFields body={body} />
    </BodyForm>
  );
}
