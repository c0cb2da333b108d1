import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Checkbox } from "@/components/form/checkbox";
import { Fieldset } from "@/components/form/fieldset";
import { NumberField } from "@/components/form/number-fields";
import { TextField } from "@/components/form/text-field";
import { PointsDeed } from "../points-deed";
import { pointsFor } from "../points-for";
import { donatePointsAction } from "./actions";

export const generateMetadata = titled("points.donate");

/** Points are given to another household (Puntiluna Solidal). */
export default async function DonatePointsPage({ params }: PageProps<"/households/[householdId]/points/donate">) {
  const household = await pointsFor(params);
  const { held } = household;
  if (held === 0) notFound();
  const t = await getTranslations("points");
  return (
    <PointsDeed
      household={household}
      title={t("donate")}
      lead={t("donateLead", { held })}
      send={donatePointsAction}
      submit={t("donate")}
      hidden={{ held }}
    >
      <Fieldset legend={t("gift")} columns={2}>
        <TextField name="toCode" label={t("toCode")} hint={t("toCodeHint")} code width="short" />
        <NumberField name="points" label={t("howMany")} hint={t("atMost", { held })} />
      </Fieldset>
      <TextField name="note" label={t("giftNote")} hint={t("giftNoteHint")} optional />
      <Checkbox name="agreed" label={t("agreed")} />
    </PointsDeed>
  );
}
