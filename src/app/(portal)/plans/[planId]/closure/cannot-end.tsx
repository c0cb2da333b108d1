import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/feedback/notice";
import type { Closure } from "@/server/closure/get-closure";

/** Says that a plan cannot be ended from where it stands. */
export async function CannotEnd({ closure: { id, status } }: { closure: Closure }) {
  const t = await getTranslations("plan");
  return (
    <Notice tone="warning">
      <p className="mb-3">{t("refusals.cannotMove", { status })}</p>
      <ButtonLink href={`/plans/${id}`}>{t("compose.backToPlan")}</ButtonLink>
    </Notice>
  );
}
