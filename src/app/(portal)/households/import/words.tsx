import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import type { ImportResult, LandlordImportStatus } from "@/generated/prisma/enums";

type Tone = "neutral" | "info" | "accent" | "success" | "warning" | "danger" | "quiet";

const statusTones: Record<LandlordImportStatus, Tone> = {
  MAPPING: "warning",
  STAGING: "info",
  STAGED: "warning",
  APPLYING: "info",
  APPLIED: "success",
  UNDOING: "info",
  UNDONE: "quiet",
  FAILED: "danger",
};

/** Where an import stands, in words and colour. */
export function ImportStatus({ status }: { status: LandlordImportStatus }) {
  const t = useTranslations("landlordImport.status");
  return <StatusTag tone={statusTones[status]}>{t(status)}</StatusTag>;
}

const resultTones: Record<ImportResult, Tone> = {
  CREATED: "success",
  UPDATED: "info",
  UNCHANGED: "neutral",
  SKIPPED: "quiet",
  FAILED: "danger",
  UNDONE: "quiet",
};

/** What became of a line, in words and colour. */
export function ResultTag({ result }: { result: ImportResult }) {
  const t = useTranslations("landlordImport.result");
  return <StatusTag tone={resultTones[result]}>{t(result)}</StatusTag>;
}
