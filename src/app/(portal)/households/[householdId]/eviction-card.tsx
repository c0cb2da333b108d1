import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import type { HouseholdFile } from "@/server/households/file";
import { EvictionTag } from "../words";

type Props = { household: HouseholdFile; edits: boolean };

/** Where the eviction stands and how it got there. */
export function EvictionCard({ household, edits }: Props) {
  const t = useTranslations("household");
  const steps = household.evictionSteps;
  return (
    <Card
      id="eviction"
      title={t("eviction.title")}
      actions={edits && <Link href={`/households/${household.id}/eviction/new`}>{t("eviction.record")}</Link>}
    >
      {steps.length === 0 ? (
        <p className="text-muted">{t("eviction.nothing")}</p>
      ) : (
        <ol className="flex flex-col gap-4">
          {steps.map(({ id, stage, occurredOn, dueOn, note }, index) => (
            <li key={id}>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="text-muted text-sm">{formatDay(occurredOn)}</span>
                {index === 0 && stage !== "NONE" ? <EvictionTag stage={stage} /> : <span>{t(`stages.${stage}`)}</span>}
              </p>
              {dueOn && index === 0 && (
                <p className="text-sm">
                  {t(toDay(dueOn) < today() ? "eviction.wasDue" : "eviction.isDue", { day: formatDay(dueOn) })}
                </p>
              )}
              {note && <p className="text-soft text-sm">{note}</p>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
