import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import type { Actor } from "@/domain/permissions";
import { formatDay } from "@/lib/dates";
import { getReviews } from "@/server/clocks/get-reviews";

/** The periodic reviews of a plan that runs, or has run: what came of them, and when the next one is due. */
export async function ReviewsCard({ planId, actor }: { planId: string; actor: Actor }) {
  const found = await getReviews(actor, planId);
  if (!found || (found.reviews.length === 0 && !found.nextOn)) return null;
  const t = await getTranslations("clock.review");
  return (
    <Card
      title={t("card")}
      id="reviews"
      actions={
        found.mayReview && (
          <Link href={`/plans/${planId}/review`} className="link">
            {t("button")}
          </Link>
        )
      }
    >
      {found.nextOn && <p className="mb-3 text-soft">{t("next", { on: formatDay(found.nextOn) })}</p>}
      {found.reviews.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {found.reviews.map(({ id, heldOn, body, by }) => (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <p className="text-muted text-sm">
              {by ? t("by", { on: formatDay(heldOn), name: by }) : formatDay(heldOn)}
            </p>
            {body && <p className="whitespace-pre-line break-words">{body}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
