import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Icon } from "@/components/icon";
import { type Actor, may } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { formatBytes } from "@/lib/bytes";
import { formatMoment } from "@/lib/dates";
import type { listAttachments } from "@/server/attachments/read-attachments";
import type { PlanPage } from "@/server/plans/get-plan";

type Props = { page: PlanPage; actor: Actor; rows: Awaited<ReturnType<typeof listAttachments>> };

/** The files of the plan: what each is, who brought it and when; always downloaded, never shown in the page. */
export function AttachmentsCard({ page: { plan, subject }, actor, rows }: Props) {
  const t = useTranslations("attachment");
  if (!rows) return null;
  return (
    <Card title={t("title")} id="attachments" aside={<span className="text-muted text-sm">{rows.length}</span>}>
      {rows.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="flex flex-col gap-3">
        {rows.map(({ id, kind, title, fileName, sizeBytes, createdAt, uploadedBy }) => (
          <li key={id} className="flex gap-2">
            <Icon name={kind === "SIGNED_PAPER" ? "file-signed" : "clip"} className="mt-0.5 size-5 text-muted" />
            <div className="min-w-0">
              <a
                href={`/plans/${plan.id}/attachments/${id}`}
                download
                className="break-words font-semibold text-link underline underline-offset-4 hover:text-link-hover"
              >
                {title ?? fileName}
              </a>
              <span className="block text-soft text-sm">{t(`kinds.${kind}`)}</span>
              <span className="block text-muted text-sm">
                {t("by", { name: uploadedBy.name, at: formatMoment(createdAt), size: formatBytes(sizeBytes) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {may(actor, "attachment.write", subject) && !among(ended, plan.status) && (
        <p className="mt-4">
          <ButtonLink href={`/plans/${plan.id}/attachments/new`} tone="secondary" small icon="upload">
            {t("add")}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
