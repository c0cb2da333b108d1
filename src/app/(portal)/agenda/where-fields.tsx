import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choices";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { sessionModes } from "@/domain/session";

type Props = {
  sites: { id: string; name: string; address: string }[];
  now?: { mode: string; siteId: string | null; room: string | null; place: string | null };
};

/** Where an appointment takes place: how, in which site and room, or in which other place. */
export async function WhereFields({ sites, now }: Props) {
  const t = await getTranslations("session");
  return (
    <>
      <RadioGroup
        name="mode"
        label={t("mode")}
        inline
        defaultValue={now?.mode ?? "IN_PERSON"}
        options={sessionModes.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
      />
      <SelectField
        name="siteId"
        label={t("site")}
        optional
        empty={t("noSite")}
        defaultValue={now?.siteId ?? ""}
        options={sites.map(({ id, name, address }) => ({ value: id, label: `${name}, ${address}` }))}
      />
      <TextField
        name="room"
        label={t("room")}
        hint={t("roomHint")}
        optional
        maxLength={60}
        defaultValue={now?.room ?? ""}
      />
      <TextField
        name="place"
        label={t("place")}
        hint={t("placeHint")}
        optional
        maxLength={200}
        defaultValue={now?.place ?? ""}
      />
    </>
  );
}
