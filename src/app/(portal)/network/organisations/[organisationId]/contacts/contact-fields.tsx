import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { NetworkOrganisation } from "@/server/network/get-network-organisation";

type Props = { body: NetworkOrganisation; contact?: NetworkOrganisation["contacts"][number] };

/** Who somebody to talk to is. */
export async function ContactFields({ body, contact }: Props) {
  const t = await getTranslations("network");
  return (
    <>
      <TextField
        name="name"
        label={t("contacts.name")}
        maxLength={120}
        defaultValue={contact?.name}
        autoComplete="off"
      />
      <TextField
        name="position"
        label={t("contacts.position")}
        optional
        maxLength={120}
        defaultValue={contact?.position ?? ""}
      />
      <TextField name="phone" label={t("phone")} type="tel" optional defaultValue={contact?.phone ?? ""} />
      <TextField name="email" label={t("email")} type="email" optional defaultValue={contact?.email ?? ""} />
      <SelectField
        name="siteId"
        label={t("contacts.site")}
        optional
        empty={t("contacts.noSite")}
        defaultValue={contact?.siteId ?? ""}
        options={body.sites.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
