import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TextField } from "@/components/form/text-field";
import { addNetworkSiteAction } from "../../../actions";
import { BodyForm } from "../../body-form";
import { writableBody } from "../../organisation";

/** Page title. */
export const generateMetadata = titled("network.sites.new");

/** Adds a place of a co-operative or company. */
export default async function NewSitePage({ params }: PageProps<"/network/organisations/[organisationId]/sites/new">) {
  const body = await writableBody(params);
  const t = await getTranslations("network");
  return (
    <BodyForm title={t("sites.new")} body={body} action={addNetworkSiteAction}>
      <TextField name="name" label={t("sites.name")} maxLength={120} />
      <TextField name="address" label={t("address")} maxLength={160} />
      <TextField name="city" label={t("city")} maxLength={80} />
    </BodyForm>
  );
}
