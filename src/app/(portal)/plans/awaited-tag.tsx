import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import { formatDay } from "@/lib/dates";
import type { Decision } from "@/server/decisions/read-decisions";

/** The decision due first on a plan of the list: what is awaited and by when, loud once it is late. */
export function AwaitedTag({ awaited: { kind, clock } }: { awaited: Decision }) {
  const t = useTranslations("decision");
  const late = clock.state !== "onTime" && clock.state !== "soon";
  const on = formatDay(clock.dueOn);
  if (clock.state === "onTime") return <span className="text-muted text-sm">{t("listDue", { kind, on })}</span>;
  return (
    <StatusTag tone={late ? "danger" : "warning"} icon="clock">
      {t(late ? "listLate" : "listDue", { kind, on })}
    </StatusTag>
  );
}
