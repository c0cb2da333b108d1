import { useTranslations } from "next-intl";
import type { Facts } from "@/domain/facts";
import { readableFacts } from "../readable-facts";

/** What a notice says in the reader's language; that its case is out of their sight when it has no kind. */
export function useNoticeWords() {
  const t = useTranslations("notice");
  return ({ kind, facts }: { kind: string | null; facts: Facts }) => {
    if (!kind) return t("outOfSight");
    const values = { what: "", course: "", ...readableFacts(facts) };
    return t.has(`told.${kind}` as never) ? (t(`told.${kind}` as never, values as never) as string) : t("mail.other");
  };
}
