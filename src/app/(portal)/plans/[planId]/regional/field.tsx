import { useTranslations } from "next-intl";
import { Copyable } from "./copyable";

/** One field to be copied, called by what it is and whose. */
export function CopyField({ value, of }: { value: string | null; of: string }) {
  const t = useTranslations("regional");
  if (!value) return <span className="text-muted">—</span>;
  return <Copyable value={value} label={t("copyOf", { label: of })} copied={t("copied")} />;
}
