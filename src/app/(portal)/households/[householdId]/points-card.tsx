import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Link } from "@/components/link";
import type { Actor } from "@/domain/permissions";
import { centsFor } from "@/domain/points";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import { getPointsHeld } from "@/server/accompaniment/get-points";

type Props = { actor: Actor; householdId: string };

/** Puntiluna in short: hours given, points held and what they are worth, with the way to the whole story. */
export async function PointsCard({ actor, householdId }: Props) {
  const points = await getPointsHeld(actor, householdId);
  if (!points) return null;
  const t = await getTranslations("points");
  const { held, minutes, creditedCents, rule } = points;
  return (
    <Card id="points" title={t("title")} actions={<Link href={`/households/${householdId}/points`}>{t("open")}</Link>}>
      {minutes === 0 && held === 0 ? (
        <p className="text-muted">{t("nothing")}</p>
      ) : (
        <SummaryList
          items={[
            {
              term: t("held"),
              value: (
                <>
                  <strong>{t("points", { points: held })}</strong>{" "}
                  {rule && (
                    <span className="text-soft">{t("worth", { amount: formatCents(centsFor(held, rule)) })}</span>
                  )}{" "}
                  {rule?.verification === "DEMONSTRATION" && <DemonstrationMark />}
                </>
              ),
            },
            { term: t("hoursGiven"), value: formatMinutes(minutes) },
            { term: t("creditedSoFar"), value: formatCents(creditedCents) },
          ]}
        />
      )}
    </Card>
  );
}
