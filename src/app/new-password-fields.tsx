import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/form/text-field";
import { passwordMinimum } from "@/domain/password";

/** A new password, typed twice. */
export async function NewPasswordFields() {
  const t = await getTranslations("auth.reset");
  return (
    <>
      <TextField
        name="newPassword"
        label={t("newPassword")}
        hint={t("hint", { minimum: passwordMinimum })}
        type="password"
        autoComplete="new-password"
      />
      <TextField name="newPasswordAgain" label={t("newPasswordAgain")} type="password" autoComplete="new-password" />
    </>
  );
}
