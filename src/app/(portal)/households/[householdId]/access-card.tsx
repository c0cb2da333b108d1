import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import type { HouseholdDetail } from "@/server/households/get-household";

type Props = { household: HouseholdDetail; grants: boolean };

/** Who may see this file and why, with the officers let in by name. */
export function AccessCard({ household, grants }: Props) {
  const t = useTranslations("household.access");
  const base = `/households/${household.id}/access`;
  return (
    <Card id="access" title={t("title")} actions={grants && <Link href={`${base}/new`}>{t("grant")}</Link>}>
      {household.accesses.length === 0 ? (
        <p className="text-muted">{t("nobody")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {household.accesses.map(({ id, holder, reason, expiresOn }) => (
            <li key={id}>
              <p>
                <strong>{holder.name}</strong>, {holder.organisation.name}
              </p>
              <p className="text-muted text-sm">
                {t("until", { day: formatDay(expiresOn) })} · {reason}
              </p>
              {grants && (
                <Link href={`${base}/${id}/revoke`} className="link text-sm print:hidden">
                  {t("revoke")}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
