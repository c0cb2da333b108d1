import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import type { ReferralPage } from "@/server/referrals/get-referral";

/** Who the referral is about and how they are reached. */
export function PersonReferred({ person }: { person: NonNullable<ReferralPage["person"]> }) {
  const t = useTranslations("referral.page");
  return (
    <Card title={t("person")}>
      <SummaryList
        items={[
          { term: t("bornOn"), value: formatDay(person.birthDate) },
          {
            term: t("phone"),
            value: person.phone && (
              <a className="link" href={`tel:${person.phone}`}>
                {person.phone}
              </a>
            ),
          },
          {
            term: t("email"),
            value: person.email && (
              <a className="link" href={`mailto:${person.email}`}>
                {person.email}
              </a>
            ),
          },
          { term: t("language"), value: person.language },
        ]}
      />
      <p className="mt-4">
        <Link href={`/people/${person.id}`}>{t("openPerson")}</Link>
      </p>
    </Card>
  );
}
