import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choices";
import { HiddenField } from "@/components/form/hidden-field";
import { seriesScopes } from "@/domain/session";

type Props = { seriesId: string | null; hint?: string };

/** In a series: whether the change is of this appointment only, or of those that follow too. */
export async function ScopeField({ seriesId, hint }: Props) {
  const t = await getTranslations("session");
  if (!seriesId) return <HiddenField name="scope" value="ONE" />;
  return (
    <RadioGroup
      name="scope"
      label={t("scope")}
      hint={hint}
      defaultValue="ONE"
      options={seriesScopes.map((scope) => ({ value: scope, label: t(`scopes.${scope}`) }))}
    />
  );
}
