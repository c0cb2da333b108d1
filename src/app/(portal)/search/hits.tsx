import { getTranslations } from "next-intl/server";
import { Marked } from "@/components/data/marked";
import { Link } from "@/components/link";
import type { Hit } from "@/domain/search-hit";
import type { HouseholdStatus, PlanStatus, ReferralStatus } from "@/generated/prisma/enums";
import { formatDay } from "@/lib/dates";
import { HouseholdStatusTag } from "../households/words";
import { PlanStatusTag } from "../plans/words";
import { ReferralStatusTag } from "../referrals/words";
import { hrefOf, reasonWords, titleOf } from "./hit-words";

/** The answers of one kind, each a link, with by what it was found. */
export async function Hits({ hits }: { hits: Hit[] }) {
  const t = await getTranslations("search");
  const reasonOf = await reasonWords();
  return (
    <ul className="divide-y divide-line">
      {hits.map((hit) => {
        const reason = reasonOf(hit);
        return (
          <li key={hit.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-4 py-3 md:px-5">
            <div className="min-w-0">
              <Link href={hrefOf(hit)} className="link font-semibold">
                <Marked parts={titleOf(hit)} />
              </Link>
              <p className="flex flex-wrap gap-x-3 text-soft text-sm">
                {hit.name && hit.code && (
                  <span>
                    <Marked parts={[{ text: hit.code, hit: hit.by === "code" }]} />
                  </span>
                )}
                {hit.bornOn && <span>{t("bornOn", { day: formatDay(hit.bornOn) })}</span>}
                {reason && (
                  <span>
                    {reason.label}
                    {reason.parts.length > 0 && ": "}
                    <Marked parts={reason.parts} />
                  </span>
                )}
              </p>
            </div>
            <Status hit={hit} />
          </li>
        );
      })}
    </ul>
  );
}

function Status({ hit: { noun, status } }: { hit: Hit }) {
  if (noun === "households") return <HouseholdStatusTag status={status as HouseholdStatus} />;
  if (noun === "referrals") return <ReferralStatusTag status={status as ReferralStatus} />;
  return noun === "plans" && <PlanStatusTag status={status as PlanStatus} />;
}
