import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/feedback/notice";
import type { Actor } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { getPersonPart } from "@/server/person-links/person-part";

/** What the person answered instead of signing, until a new text is written or they sign after all. */
export async function PersonAnswers({ planId, actor }: { planId: string; actor: Actor }) {
  const part = await getPersonPart(actor, planId);
  if (!part || part.answers.length === 0) return null;
  const t = await getTranslations("personLink.answers");
  return (
    <ul className="mt-4 flex flex-col gap-3">
      {part.answers.map(({ id, kind, reason, witnessName, answeredAt, linkId, planVersion, recordedBy }) => (
        <li key={id}>
          <Notice tone="warning" title={t(`kinds.${kind}`, { number: planVersion.number })}>
            {reason && (
              <blockquote className="whitespace-pre-line">
                <bdi>{reason}</bdi>
              </blockquote>
            )}
            <p className="mt-1 text-muted text-sm">
              {[
                linkId ? t("byLink") : t("recordedBy", { name: recordedBy?.name ?? "—" }),
                formatMoment(answeredAt),
                ...(witnessName ? [t("witness", { name: witnessName })] : []),
              ].join(" · ")}
            </p>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
