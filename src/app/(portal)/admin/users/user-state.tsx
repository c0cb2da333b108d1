import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";

/** Whether somebody enters, and whether they asked for help to. */
export function UserState({ active, asked }: { active: boolean; asked: boolean }) {
  const t = useTranslations("admin.users");
  if (!active) return <StatusTag tone="quiet">{t("disabled")}</StatusTag>;
  if (asked)
    return (
      <StatusTag tone="warning" icon="key">
        {t("asked")}
      </StatusTag>
    );
  return <StatusTag tone="success">{t("active")}</StatusTag>;
}
