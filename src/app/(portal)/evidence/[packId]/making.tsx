import { useTranslations } from "next-intl";
import { ProgressBar } from "@/components/data/progress-bar";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import type { PackPage } from "@/server/evidence/read-packs";

/** How far a pack is; `asleep` when nobody does background work. */
export function Making({ pack, asleep }: { pack: PackPage; asleep: boolean }) {
  const t = useTranslations("evidence");
  const { id, status, stepsDone, stepsTotal } = pack;
  return (
    <>
      <ProgressBar
        address={`/evidence/${id}/progress`}
        label={t("progressLabel")}
        done={stepsDone}
        total={stepsTotal}
        status={status}
        words={status === "QUEUED" ? t("waiting") : t.raw("progress")}
        first={status === "QUEUED" ? t("waiting") : t("progress", { done: stepsDone, total: stepsTotal })}
      />
      {/* Without JavaScript the page asks again by itself. */}
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p className="mt-4 text-soft">
        {t("leave")}{" "}
        <Link href={`/evidence/${id}`} className="link">
          {t("refresh")}
        </Link>
      </p>
      {asleep && (
        <Notice tone="warning" className="mt-4">
          {t("asleep")}
        </Notice>
      )}
    </>
  );
}
