import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import type { Verification } from "@/generated/prisma/enums";

type Props = { source: string; verification: Verification };

/** Where a requirement or a limit is written, and that it is no official text until somebody verified it. */
export function SourceMark({ source, verification }: Props) {
  const t = useTranslations("accompaniment.contribution");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 text-muted text-sm">
      {t("source", { source })}
      {verification !== "VERIFIED" && (
        <StatusTag tone={verification === "DEMONSTRATION" ? "warning" : "quiet"}>
          {t(`verification.${verification}`)}
        </StatusTag>
      )}
    </span>
  );
}
