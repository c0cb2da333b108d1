import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { nameOf } from "@/domain/person";
import { withParams } from "@/lib/query";
import type { SuggestedPeople } from "@/server/opportunities/suggest";
import { FitNotes } from "../../words";

type ListProps = { suggested: SuggestedPeople; most?: number };

/** People who might be put forward, each with what speaks for and against. */
export async function SuggestedPeopleList({ suggested: { opportunity, rows }, most = rows.length }: ListProps) {
  const t = await getTranslations("opportunity.suggestions");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {rows.slice(0, most).map(({ planId, planCode, fit, ...person }) => (
        <li
          key={planId}
          className="flex flex-col items-start gap-3 py-4 first:pt-0 last:pb-0 sm:flex-row sm:justify-between sm:gap-6"
        >
          <div className="flex min-w-0 flex-col gap-2">
            <p>
              <Link href={`/people/${person.personId}`} className="link font-semibold">
                {nameOf(person)}
              </Link>
              <span className="text-muted text-sm"> · {planCode}</span>
            </p>
            <FitNotes fit={fit} />
          </div>
          <ButtonLink
            small
            tone="secondary"
            href={withParams(`/network/opportunities/${opportunity.id}/propose`, { plan: planId })}
          >
            {t("proposeWho", { name: nameOf(person) })}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

/** The first of them, with the way to the others. */
export async function SuggestedPeopleCard({ suggested, href }: { suggested: SuggestedPeople; href: string }) {
  const t = await getTranslations("opportunity.suggestions");
  return (
    <Card title={t("title")} id="suggestions">
      {suggested.rows.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <>
          <p className="mb-4 max-w-prose text-soft">{t("lead")}</p>
          <SuggestedPeopleList suggested={suggested} most={3} />
          {suggested.rows.length > 3 && (
            <p className="mt-4">
              <Link href={href}>{t("all")}</Link>
            </p>
          )}
        </>
      )}
    </Card>
  );
}
