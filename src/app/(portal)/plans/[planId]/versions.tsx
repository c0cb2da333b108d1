import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { PlanPage } from "@/server/plans/get-plan";

/** The numbered texts of the plan with who signed each, the way to compare them, and the fingerprint that a signature stands under. */
export function Versions({ page: { plan, versions, hash, named } }: { page: PlanPage }) {
  const t = useTranslations("plan");
  const varied = useTranslations("variation");
  return (
    <Card title={t("page.versions")}>
      <ul className="flex flex-col gap-2">
        {versions.map(({ id, number, status, signedAt, totalCents, totalMinutes, contentHash, signatures }) => (
          <li key={id}>
            <span className="font-semibold">{t("version", { number })}</span>{" "}
            <span className="text-soft">{t(`page.version${status}`, { on: formatDay(signedAt) })}</span>
            <span className="block text-muted text-sm">
              {t("page.totals", { hours: formatMinutes(totalMinutes), amount: formatCents(totalCents) })}
            </span>
            {contentHash && (
              <span className="block text-muted text-sm">
                {signatures
                  .filter((one) => one.contentHash === contentHash)
                  .map(({ role, signerName, signedAt: at }) =>
                    t("page.signer", {
                      role: t(`signatures.roles.${role}`),
                      name: named ? signerName : "—",
                      on: formatDay(at),
                    }),
                  )
                  .join(" · ")}
              </span>
            )}
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <p className="mt-3">
          <Link href={`/plans/${plan.id}/compare`}>{varied("compare.link")}</Link>
        </p>
      )}
      {hash && (
        <div className="mt-3 text-sm">
          <Disclosure summary={t("page.hash")}>
            <p className="break-all font-mono text-sm">{hash}</p>
            <p className="mt-1 text-muted">{t("page.hashHint")}</p>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}
