import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { formatMoment } from "@/lib/dates";
import type { getMonth } from "@/server/register/months";

type Props = { locks: NonNullable<Awaited<ReturnType<typeof getMonth>>>["locks"] };

/** Each time a month was closed and opened again: by whom, when, why. */
export function LockHistory({ locks }: Props) {
  const t = useTranslations("register.months");
  if (locks.length === 0) return null;
  return (
    <Card title={t("history")} id="history">
      <ul className="flex flex-col gap-3">
        {locks.map(({ id, lockedAt, lockedBy, reopenedAt, reopenedBy, reopenReason }) => (
          <li key={id} className="max-w-prose">
            {reopenedAt && (
              <p>
                {t("wasReopened", {
                  name: reopenedBy?.name ?? "—",
                  at: formatMoment(reopenedAt),
                  reason: reopenReason ?? "",
                })}
              </p>
            )}
            <p className={reopenedAt ? "text-soft" : ""}>
              {t("wasClosed", { name: lockedBy.name, at: formatMoment(lockedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
