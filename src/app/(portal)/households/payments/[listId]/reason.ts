import { useTranslations } from "next-intl";
import type { Message } from "@/lib/outcome";

/** Says why a line stands where it does. */
export function useReason() {
  const t = useTranslations();
  return (reason: Message | null) =>
    reason && t.has(reason.key as never) ? (t(reason.key as never, reason.values as never) as string) : "";
}
