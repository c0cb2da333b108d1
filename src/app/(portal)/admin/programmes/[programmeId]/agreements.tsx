import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Meter } from "@/components/data/meter";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";

type Props = {
  programmeId: string;
  agreements: {
    id: string;
    act: string;
    validFrom: Date;
    validTo: Date;
    allocationCents: bigint;
    committedCents: bigint;
    organisation: { name: string };
  }[];
};

/** Who may spend the fund, by which act, and how much of it is left. */
export function Agreements({ programmeId, agreements }: Props) {
  const t = useTranslations("programme");
  const home = `/admin/programmes/${programmeId}/agreements`;
  return (
    <Card title={t("agreements")} actions={<Link href={`${home}/new`}>{t("newAgreement")}</Link>}>
      {agreements.length === 0 ? (
        <EmptyState title={t("noAgreements")}>{t("noAgreementsHint")}</EmptyState>
      ) : (
        <ul className="flex flex-col gap-6">
          {agreements.map((agreement) => (
            <li key={agreement.id}>
              <Meter
                label={agreement.organisation.name}
                value={Number(agreement.committedCents)}
                ceiling={Number(agreement.allocationCents)}
                text={t("allocationOf", {
                  committed: formatCents(agreement.committedCents),
                  allocation: formatCents(agreement.allocationCents),
                })}
                note={t("remaining", { amount: formatCents(agreement.allocationCents - agreement.committedCents) })}
              />
              <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
                <span className="text-soft">
                  {agreement.act},{" "}
                  {t("periodText", { from: formatDay(agreement.validFrom), to: formatDay(agreement.validTo) })}
                </span>
                <Link href={`${home}/${agreement.id}`}>{t("editAgreement")}</Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
