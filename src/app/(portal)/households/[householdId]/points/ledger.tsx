import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { formatDay, toDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdPoints } from "@/server/accompaniment/get-points";

type Movement = HouseholdPoints["ledger"][number];

/** Every movement of a household's points, newest first, with what it held after each. Who gave to it is not said. */
export function Ledger({ points }: { points: HouseholdPoints }) {
  const t = useTranslations("points");
  const what = ({ kind, volunteering, otherHousehold }: Movement) =>
    kind === "REVERSED" && !volunteering
      ? t("creditBack")
      : t(`kinds.${kind}`, { activity: volunteering?.activity ?? "", code: otherHousehold?.code ?? "" });
  return (
    <Card title={t("ledger")} id="ledger" flush>
      <DataTable
        caption={t("ledger")}
        hiddenCaption
        rows={points.ledger}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("noMovements")}>{t("noMovementsHint")}</EmptyState>}
        columns={[
          {
            key: "what",
            header: t("what"),
            rowHeader: true,
            className: "font-normal",
            cell: (movement) => (
              <>
                {movement.kind === "CREDITED" ? (
                  <Link href={`/households/${points.id}/repayment`}>{what(movement)}</Link>
                ) : (
                  what(movement)
                )}
                {movement.volunteering && toDay(movement.volunteering.doneOn) !== toDay(movement.movedOn) && (
                  <span className="block text-muted text-sm">
                    {t("doneOn", { day: formatDay(movement.volunteering.doneOn) })}
                  </span>
                )}
                {movement.note && <span className="block text-muted text-sm">{movement.note}</span>}
              </>
            ),
          },
          { key: "day", header: t("day"), cell: ({ movedOn }) => formatDay(movedOn) },
          {
            key: "cents",
            header: t("onDebt"),
            numeric: true,
            cell: ({ kind, cents }) => cents > 0 && formatCents(kind === "REVERSED" ? -cents : cents),
          },
          {
            key: "points",
            header: t("pointsHeader"),
            numeric: true,
            cell: ({ points: moved }) => (moved > 0 ? `+${moved}` : `−${-moved}`),
          },
          { key: "balance", header: t("balance"), numeric: true, cell: ({ balance }) => <strong>{balance}</strong> },
        ]}
      />
    </Card>
  );
}
