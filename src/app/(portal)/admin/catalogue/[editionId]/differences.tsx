import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { ServiceChange, ServiceDifference } from "@/domain/catalogue-difference";
import type { ServiceRow } from "@/domain/catalogue-line";
import { quantityText } from "@/domain/catalogue-quantity";
import { formatCents } from "@/lib/money";
import { Cost, Limits } from "../../../catalogue/service-figures";

type Props = { differences: ServiceDifference[]; against: { name: string; from: string } | null };

const tones: Record<ServiceDifference["kind"], StatusTone> = { new: "success", gone: "danger", changed: "info" };

/** What changes from the edition before, service by service. */
export function Differences({ differences, against }: Props) {
  const t = useTranslations("catalogue.admin");
  const words = useTranslations("catalogue");
  if (differences.length === 0) return <EmptyState title={t("same")}>{t("sameHint")}</EmptyState>;
  return (
    <Card title={t("preview")} flush>
      <p className="px-4 pt-4 text-soft md:px-5">{against ? t("previewAgainst", against) : t("previewFirst")}</p>
      <DataTable
        caption={t("preview")}
        hiddenCaption
        rows={differences}
        rowKey={({ service }) => service.code}
        columns={[
          { key: "code", header: words("code"), className: "text-muted", cell: ({ service }) => service.code },
          { key: "name", header: words("service"), rowHeader: true, cell: ({ service }) => service.name },
          {
            key: "kind",
            header: t("standing"),
            cell: ({ kind }) => <StatusTag tone={tones[kind]}>{t(`kind.${kind}`)}</StatusTag>,
          },
          { key: "changes", header: t("whatChanges"), cell: (one) => <What difference={one} /> },
        ]}
      />
    </Card>
  );
}

function What({ difference }: { difference: ServiceDifference }): ReactNode {
  const t = useTranslations("catalogue.admin");
  if (difference.kind !== "changed")
    return (
      <span className="text-soft">
        <Cost service={difference.service} /> · <Limits service={difference.service} />
      </span>
    );
  return (
    <ul className="flex flex-col gap-1">
      {difference.changes.map((change) => (
        <li key={change.field}>
          <span className="text-muted">{t(`field.${change.field}`)}: </span>
          <s className="text-soft">
            <Value service={difference.service} field={change.field} value={change.before} />
          </s>{" "}
          <span aria-hidden>→</span>{" "}
          <strong>
            <Value service={difference.service} field={change.field} value={change.after} />
          </strong>
        </li>
      ))}
    </ul>
  );
}

type ValueProps = { service: ServiceRow; field: ServiceChange["field"]; value: ServiceChange["before"] };

function Value({ service, field, value }: ValueProps): ReactNode {
  const t = useTranslations("catalogue");
  const common = useTranslations("common");
  if (value === null) return field === "unitCostCents" ? common("unknownCost") : t("admin.nothing");
  if (typeof value === "boolean") return common(value ? "yes" : "no");
  if (field === "unitCostCents") return formatCents(Number(value));
  if (field === "minQuantity" || field === "maxQuantity" || field === "standardQuantity")
    return quantityText(Number(value), service.unit);
  const coded = ["mode", "unit", "payBasis", "register", "section", "verification"].includes(field);
  return coded && t.has(`${field}.${value}` as never) ? (t(`${field}.${value}` as never) as string) : String(value);
}
