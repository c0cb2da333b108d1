import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import type { listPlansToEnter } from "@/server/regional/read-lists";

/** The signed plans that are not in the regional system yet, or only as they were. */
export function PlansToEnter({ plans }: { plans: Awaited<ReturnType<typeof listPlansToEnter>> }) {
  const t = useTranslations("regional");
  return (
    <Card title={t("lists.toEnter")}>
      {plans.length === 0 ? (
        <p className="text-soft">{t("lists.allEntered")}</p>
      ) : (
        <ul className="flex flex-col gap-3" aria-label={t("lists.toEnterCaption")}>
          {plans.map(({ id, code, person, again }) => (
            <li key={id}>
              <Link href={`/plans/${id}/regional`}>{`${person.lastName} ${person.firstName}`}</Link>
              <span className="flex flex-wrap items-center gap-2 text-muted text-sm">
                {code}
                {again && <StatusTag tone="warning">{t("state.again")}</StatusTag>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
