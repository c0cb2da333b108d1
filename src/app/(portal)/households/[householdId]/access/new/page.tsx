import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { longestAccessMonths } from "@/domain/household";
import { today } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import { listOfficers } from "@/server/households/colleagues";
import { requireActor } from "@/server/session";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { grantAccessAction } from "./actions";

export const generateMetadata = titled("household.access.grant");

/** A Comune officer is let into this file, for a reason and until a day. */
export default async function GrantAccessPage({ params }: PageProps<"/households/[householdId]/access/new">) {
  const household = await fileFor(params, "household.grantAccess");
  const officers = await listOfficers(await requireActor());
  const t = await getTranslations("household.access");
  return (
    <DeedPage
      household={household}
      title={t("grant")}
      lead={t("grantLead")}
      action={grantAccessAction}
      submit={t("grant")}
    >
      <SelectField
        name="holderId"
        label={t("holder")}
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea readers="OFFICINA" name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maximum={500} />
      <DateField
        name="expiresOn"
        label={t("expiresOn")}
        hint={t("expiresOnHint", { months: longestAccessMonths })}
        defaultValue={addMonths(today(), 3)}
      />
    </DeedPage>
  );
}
