import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { organisationKinds } from "@/domain/organisation";
import type { OrganisationFile } from "@/server/organisations/get-organisation";

type Props = { consortia: { id: string; name: string }[]; organisation?: OrganisationFile };

/** What a body is. */
export async function OrganisationFields({ consortia, organisation: body }: Props) {
  const t = await getTranslations("admin.organisations");
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={body?.name} maxLength={160} />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue={body?.kind}
        options={organisationKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <SelectField
        name="consortiumId"
        label={t("consortium")}
        hint={t("consortiumHint")}
        optional
        defaultValue={body?.consortiumId ?? undefined}
        options={consortia.filter(({ id }) => id !== body?.id).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="taxCode"
        label={t("taxCode")}
        optional
        code
        width="short"
        inputMode="numeric"
        defaultValue={body?.taxCode ?? undefined}
      />
      <TextField
        name="operatorCode"
        label={t("operatorCode")}
        optional
        code
        width="short"
        defaultValue={body?.operatorCode ?? undefined}
      />
      <TextField name="email" label={t("email")} type="email" optional defaultValue={body?.email ?? undefined} />
      <TextField name="phone" label={t("phone")} type="tel" optional defaultValue={body?.phone ?? undefined} />
    </>
  );
}
