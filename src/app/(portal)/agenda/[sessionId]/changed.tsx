import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import type { SessionDetail } from "@/server/sessions/get-session";

/** What became of an appointment that was called off or moved, and where one that was moved comes from. */
export async function Changed({ session }: { session: SessionDetail }) {
  const t = await getTranslations("session");
  const { supersededBy: after, supersedes: before, cancelReason: reason } = session;
  return (
    <>
      {after && (
        <Notice tone="warning">
          {t("movedTo", { at: formatMoment(after.startsAt), reason: reason ?? "" })}{" "}
          <Link href={`/agenda/${after.id}`} className="link">
            {t("openNew")}
          </Link>
        </Notice>
      )}
      {!after && reason && <Notice tone="warning">{t("cancelledBecause", { reason })}</Notice>}
      {before && (
        <Notice>
          {t("movedFrom", { at: formatMoment(before.startsAt) })}{" "}
          <Link href={`/agenda/${before.id}`} className="link">
            {t("openOld")}
          </Link>
        </Notice>
      )}
    </>
  );
}
