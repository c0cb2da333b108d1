import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TextArea } from "@/components/form/text-area";
import { withdrawAction } from "../../actions";
import { movableCandidacy } from "../candidacy";
import { MovePage } from "../move-page";

/** Page title. */
export const generateMetadata = titled("candidacy.withdraw.title");

/** Takes a person out of the running and says why. */
export default async function WithdrawPage({ params }: PageProps<"/network/candidacies/[candidacyId]/withdraw">) {
  const candidacy = await movableCandidacy(params, "withdraw");
  const t = await getTranslations("candidacy.withdraw");
  return (
    <MovePage
      candidacy={candidacy}
      title={t("title")}
      lead={candidacy.status === "TAKEN" ? t("lead") : undefined}
      button={t("button")}
      action={withdrawAction}
    >
      <TextArea readers="CASE" name="reason" label={t("reason")} rows={3} maximum={500} />
    </MovePage>
  );
}
