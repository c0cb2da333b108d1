import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { debtOf } from "@/domain/arrears";
import type { HouseholdAnswers } from "@/domain/household-draft";
import { identifierOf, nameOf } from "@/domain/person";
import { addressOf } from "@/domain/tenancy";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";

type Props = { answers: HouseholdAnswers; base: string; keys: string[] };

/** The answers of every step, each with the way back to change it. */
export function Answers({ answers: { tenancy, members, arrears, circumstances }, base, keys }: Props) {
  const t = useTranslations("household");
  const people = useTranslations("person");
  const debts = useTranslations("arrears");
  const edit = (step: string) => (
    <Link href={`${base}/${step}`}>
      {t("new.change")} <span className="sr-only">{t(`new.steps.${step}` as never)}</span>
    </Link>
  );
  const euro = (cents: number | null) => (cents === null ? undefined : formatCents(cents));
  return (
    <>
      <Card title={t("new.steps.tenancy")} actions={edit("tenancy")}>
        <SummaryList
          items={[
            { term: t("tenancy.kind"), value: t(`tenancyKind.${tenancy.kind}`) },
            { term: t("tenancy.address"), value: addressOf(tenancy) },
            { term: t("tenancy.contractCode"), value: tenancy.contractCode },
            { term: t("tenancy.monthlyRent"), value: euro(tenancy.monthlyRentCents) },
            { term: t("tenancy.monthlyCharges"), value: euro(tenancy.monthlyChargesCents) },
          ]}
        />
      </Card>
      <Card title={t("new.steps.members")} actions={edit("members")}>
        <SummaryList
          items={members.map((member, index) => ({
            term: nameOf({ lastName: member.lastName, firstName: member.firstName ?? "" }),
            value: [
              people(`relationships.${member.relationship}`),
              member.leaseHolder && people("leaseHolderTag"),
              identifierOf(member).identifier ?? people("noIdentifier"),
              member.birthDate && formatDay(member.birthDate),
            ]
              .filter(Boolean)
              .join(" · "),
            action: { href: `${base}/members/${keys[index]}`, label: t("new.change") },
          }))}
        />
      </Card>
      <Card title={t("new.steps.arrears")} actions={edit("arrears")}>
        <SummaryList
          items={[
            { term: debts("recordedOn"), value: formatDay(arrears.recordedOn) },
            { term: debts("rentDebt"), value: formatCents(arrears.rentDebtCents) },
            { term: debts("chargesDebt"), value: formatCents(arrears.chargesDebtCents) },
            { term: debts("total"), value: <strong>{formatCents(debtOf(arrears))}</strong> },
            { term: debts("months"), value: arrears.months },
            { term: debts("source"), value: debts(`sources.${arrears.source}`) },
          ]}
        />
      </Card>
      <Card title={t("new.steps.circumstances")} actions={edit("circumstances")}>
        <SummaryList
          items={[
            {
              term: t("circumstances.cause"),
              value: circumstances.cause && t(`circumstances.causes.${circumstances.cause}`),
            },
            { term: t("circumstances.monthlyIncome"), value: euro(circumstances.monthlyIncomeCents) },
            { term: t("circumstances.otherDebts"), value: circumstances.otherDebts },
            { term: t("circumstances.measures"), value: circumstances.measures },
            { term: t("district"), value: circumstances.district },
            {
              term: t("eviction.stage"),
              value: circumstances.evictionStage && t(`stages.${circumstances.evictionStage}`),
            },
          ]}
        />
      </Card>
    </>
  );
}
