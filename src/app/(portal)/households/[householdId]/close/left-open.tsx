import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/feedback/notice";
import { isOpenSupport } from "@/domain/support-action";
import { getPointsHeld } from "@/server/accompaniment/get-points";
import type { HouseholdFile } from "@/server/households/file";
import { requireActor } from "@/server/session";

type Props = { household: HouseholdFile };

/** What a household that is being closed still has open: goals, actions, points nobody used. Nothing of it is lost. */
export async function LeftOpen({ household }: Props) {
  const t = await getTranslations("household.close");
  const support = await getTranslations("household.support");
  const points = await getPointsHeld(await requireActor(), household.id);
  const left = [
    ...household.goals
      .filter(({ status }) => status === "OPEN")
      .map(({ id, body }) => ({ id, text: t("openGoal", { body }) })),
    ...household.supportActions
      .filter(({ status }) => isOpenSupport(status))
      .map(({ id, kind, carriedBy }) => ({
        id,
        text: t("openAction", { kind: support(`kinds.${kind}`), by: carriedBy }),
      })),
    ...(points?.held ? [{ id: "points", text: t("openPoints", { points: points.held }) }] : []),
  ];
  if (left.length === 0) return null;
  return (
    <Notice tone="warning" title={t("openTitle")} className="mb-6 max-w-3xl">
      <ul className="list-disc ps-5">
        {left.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
