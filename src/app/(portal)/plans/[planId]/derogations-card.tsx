import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { derogationMoves, startsFrom } from "@/domain/derogation";
import { type Actor, may } from "@/domain/permissions";
import { derogationsOf } from "@/server/derogations/derogations-of";
import type { PlanPage } from "@/server/plans/get-plan";
import { DerogationItem } from "./derogation-item";

type Props = { page: PlanPage; actor: Actor };

/** What was asked of the Comune over this plan's ceilings, and what it decided. Nothing while there is nothing over and nothing asked. */
export async function DerogationsCard({ page: { plan, subject, ceilings }, actor }: Props) {
  const derogations = await derogationsOf(actor, plan.id);
  if (derogations.length === 0 && !ceilings.some(({ state }) => state === "over")) return null;
  const t = await getTranslations("derogation.card");
  const mayMove = (move: keyof typeof derogationMoves, status: (typeof derogations)[number]["status"]) =>
    startsFrom(move, status) && may(actor, derogationMoves[move].deed, subject);
  return (
    <Card title={t("title")} id="derogations">
      {derogations.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {derogations.map((one) => (
            <DerogationItem
              key={one.id}
              derogation={one}
              next={mayMove("approve", one.status) ? "decide" : mayMove("answer", one.status) ? "answer" : "open"}
            />
          ))}
        </ul>
      )}
      {derogations.length > 0 && <p className="mt-4 text-muted text-sm">{t("alone")}</p>}
    </Card>
  );
}
