import { useTranslations } from "next-intl";
import { mostAttachments } from "@/domain/attachment";

/** What was wrong with the file sent, from the word that came back in the address; nothing for any other word. */
export function useUploadProblem(word: string) {
  const t = useTranslations();
  if (word === "fileRequired") return t("errors.fileRequired");
  if (word === "fileTooLarge") return t("errors.fileTooLarge", { maximum: 20 });
  if (word === "over") return t("plan.refusals.over");
  const key = `attachment.errors.${word}`;
  return /^\w{1,30}$/.test(word) && t.has(key as never) ? t(key as never, { maximum: mostAttachments } as never) : null;
}
