import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";

/** How much news a case of a list has for this reader; nothing when it has none. */
export function NewsBadge({ count }: { count: number }) {
  const t = useTranslations("news");
  return count > 0 ? <StatusTag tone="info">{t("count", { count })}</StatusTag> : null;
}
