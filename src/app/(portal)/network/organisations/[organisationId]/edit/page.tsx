import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { editNetworkAction } from "../../actions";
import { FactsFields } from "../../facts-fields";
import { BodyForm } from "../body-form";
import { writableBody } from "../organisation";

/** Page title. */
export const generateMetadata = titled("network.editTitle");

/** Puts right what operators know of a co-operative or company. */
export default async function EditNetworkPage({ params }: PageProps<"/network/organisations/[organisationId]/edit">) {
  const body = await writableBody(params);
  const t = await getTranslations("network");
  return (
    <BodyForm title={t("editTitle")} body={body} action={editNetworkAction} hidden={{ version: body.version }}>
      <FactsFields organisation={body} />
    </BodyForm>
  );
}
