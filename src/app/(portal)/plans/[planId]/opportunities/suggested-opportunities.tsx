import { getTranslations } from "next-intl/server";
import { FitNotes } from "@/app/(portal)/network/words";
import { ButtonLink } from "@/components/button-link";
import { Link } from "@/components/link";
import { withParams } from "@/lib/query";
import type { SuggestedOpportunities } from "@/server/opportunities/suggest";

type Props = { planId: string; rows: SuggestedOpportunities["rows"] };

/** Open opportunities for one person, each with what speaks for and against. */
export async function SuggestedOpportunitiesList({ planId, rows }: Props) {
  const t = await getTranslations("opportunity");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {rows.map(({ id, title, kind, city, organisation, fit }) => (
        <li key={id} className="flex flex-col items-start gap-2 py-4 first:pt-0 last:pb-0">
          <p>
            <Link href={`/network/opportunities/${id}`} className="link font-semibold">
              {title}
            </Link>
            <span className="block text-muted text-sm">
              {t(`kinds.${kind}`)} · {organisation.name}, {city}
            </span>
          </p>
          <FitNotes fit={fit} />
          <ButtonLink
            small
            tone="secondary"
            href={withParams(`/network/opportunities/${id}/propose`, { plan: planId })}
          >
            {t("suggestions.proposeFor", { title })}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
