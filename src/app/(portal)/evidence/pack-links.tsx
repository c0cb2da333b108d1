import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/button-style";
import { Icon } from "@/components/icon";
import { packFiles } from "@/domain/evidence";
import { formatBytes } from "@/lib/bytes";
import { formatMoment } from "@/lib/dates";
import type { PackPage } from "@/server/evidence/read-packs";

/** The two files of a pack that is ready, with their size and until when they may be fetched. */
export function PackLinks({ pack, small = false }: { pack: PackPage; small?: boolean }) {
  const t = useTranslations("evidence");
  const bytes = { pdf: pack.pdfBytes, xlsx: pack.workbookBytes };
  if (small)
    return (
      <span className="flex flex-wrap gap-x-4">
        {packFiles.map((file) => (
          <a
            key={file}
            href={`/evidence/${pack.id}/${file}`}
            download
            className="link"
            aria-label={t(`download.${file}`)}
          >
            {file === "pdf" ? "PDF" : "Excel"}
          </a>
        ))}
      </span>
    );
  return (
    <>
      <p className="flex flex-wrap gap-3">
        {packFiles.map((file) => (
          <a key={file} href={`/evidence/${pack.id}/${file}`} download className={buttonStyle("primary")}>
            <Icon name="download" className="size-5" />
            {`${t(`download.${file}`)} (${formatBytes(bytes[file] ?? 0)})`}
          </a>
        ))}
      </p>
      <p className="mt-3 text-soft">{`${t("until", { at: formatMoment(pack.expiresAt) })}. ${t("doneText")}`}</p>
    </>
  );
}
