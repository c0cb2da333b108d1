import { useTranslations } from "next-intl";
import { mostAttachments } from "@/domain/attachment";

/** What was wrong with the sheet sent, from the word that came back in the address; nothing for any other word. */
export function useSheetProblem(word: string) {
  const t = useTranslations();
  if (!/^\w{1,30}$/.test(word)) return null;
  if (word === "fileTooLarge") return t("errors.fileTooLarge", { maximum: 20 });
  const key = ["errors", "attachment.errors", "register.refusals"]
    .map((where) => `${where}.${word}`)
    .find((one) => t.has(one as never));
  return key ? t(key as never, { maximum: mostAttachments } as never) : null;
}
