import { getTranslations } from "next-intl/server";
import { NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { studyTitles } from "@/domain/assessment";
import { organisationKinds } from "@/domain/organisation";
import type { Tutor } from "@/domain/tutor";
import { roles } from "@/domain/user";
import type { listBodies } from "@/server/users/list-users";

type Props = {
  bodies: Awaited<ReturnType<typeof listBodies>>;
  user?: { name: string; email: string; phone: string | null; role: string; organisationId: string } & Tutor;
};

/** Who somebody is for the portal. */
export async function UserFields({ bodies, user }: Props) {
  const t = await getTranslations("admin");
  const role = await getTranslations("layout.roles");
  const study = await getTranslations("assessment.studyTitle");
  const groups = organisationKinds
    .map((kind) => ({
      label: t(`organisations.kinds.${kind}`),
      options: bodies.filter((body) => body.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
    }))
    .filter(({ options }) => options.length > 0);
  return (
    <>
      <TextField name="name" label={t("users.name")} defaultValue={user?.name} maxLength={120} autoComplete="off" />
      <TextField
        name="email"
        label={t("users.email")}
        hint={t("users.emailHint")}
        type="email"
        defaultValue={user?.email}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="phone"
        label={t("users.phone")}
        type="tel"
        optional
        defaultValue={user?.phone ?? undefined}
        autoComplete="off"
      />
      <SelectField
        name="organisationId"
        label={t("users.organisation")}
        defaultValue={user?.organisationId}
        options={groups}
      />
      <SelectField
        name="role"
        label={t("users.role")}
        hint={t("users.roleHint")}
        defaultValue={user?.role}
        options={roles.map((value) => ({ value, label: role(value) }))}
      />
      <SelectField
        name="studyTitle"
        label={t("users.studyTitle")}
        hint={t("users.studyTitleHint")}
        optional
        defaultValue={user?.studyTitle ?? ""}
        options={studyTitles.map((value) => ({ value, label: study(value) }))}
      />
      <NumberField
        name="experienceYears"
        label={t("users.experienceYears")}
        optional
        defaultValue={user?.experienceYears?.toString()}
      />
    </>
  );
}
