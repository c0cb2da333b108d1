import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TextArea } from "@/components/form/text-area";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { oneOf } from "../../../file-for";
import { PointsDeed } from "../../points-deed";
import { pointsFor } from "../../points-for";
import { voidVolunteeringAction } from "./actions";

export const generateMetadata = titled("points.void");

/** Hours written by mistake do not count any more. */
export default async function VoidVolunteeringPage({
  params,
}: PageProps<"/households/[householdId]/points/[volunteeringId]/void">) {
  const household = await pointsFor(params);
  const counted = household.volunteering.filter(({ voidedAt }) => !voidedAt);
  const { id, activity, doneOn, minutes, points } = oneOf(counted, (await params).volunteeringId);
  const t = await getTranslations("points");
  return (
    <PointsDeed
      household={household}
      title={t("void")}
      lead={t("voidLead", { activity, day: formatDay(doneOn), hours: formatMinutes(minutes), points })}
      send={voidVolunteeringAction}
      submit={t("void")}
      hidden={{ volunteeringId: id }}
    >
      <TextArea readers="OFFICINA" name="reason" label={t("voidReason")} rows={2} maximum={500} />
    </PointsDeed>
  );
}
