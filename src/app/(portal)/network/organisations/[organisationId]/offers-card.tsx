import { getTranslations } from "next-intl/server";
import { StandingTag } from "@/app/(portal)/network/words";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { standingOf } from "@/domain/opportunity";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { NetworkOrganisation } from "@/server/network/get-network-organisation";

/** What a co-operative or company offers, and offered. */
export async function OffersCard({ body }: { body: NetworkOrganisation }) {
  const t = await getTranslations("network.offers");
  const words = await getTranslations("opportunity");
  return (
    <Card
      title={t("title")}
      actions={
        body.writes && (
          <ButtonLink
            small
            tone="secondary"
            icon="plus"
            href={withParams("/network/opportunities/new", { organisation: body.id })}
          >
            {t("new")}
          </ButtonLink>
        )
      }
    >
      {body.opportunities.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {body.opportunities.map(({ id, code, kind, title, status, closesOn }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0"
          >
            <div>
              <Link href={`/network/opportunities/${id}`}>{title}</Link>
              <span className="block text-muted text-sm">
                {words(`kinds.${kind}`)} · {code}
              </span>
            </div>
            <StandingTag standing={standingOf({ status, closesOn: closesOn && toDay(closesOn) }, today())} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
