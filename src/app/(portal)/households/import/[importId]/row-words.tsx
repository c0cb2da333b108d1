import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { ImportRow } from "@/server/landlord-imports/read-rows";

/** Everything there is to say of a line, each beside the name of its cell. */
export function RowProblems({ row }: { row: ImportRow }) {
  const t = useTranslations();
  if (row.problems.length === 0 && !row.staged?.unchanged) return null;
  return (
    <ul className="space-y-1 text-sm">
      {row.problems.map(({ field, severity, key, values }) => (
        <li key={`${field} ${key}`} className="flex gap-1.5">
          <Icon
            name={severity === "error" ? "error" : "warning-circle"}
            className={`mt-0.5 size-4 shrink-0 ${severity === "error" ? "text-danger" : "text-warning"}`}
          />
          <span className={severity === "error" ? "text-danger-deep" : "text-soft"}>
            <strong>{t(`landlordImport.fields.${field}`)}</strong>: {t(key as never, values as never) as string}
          </span>
        </li>
      ))}
      {row.staged?.unchanged && <li className="text-muted">{t("landlordImport.onFile")}</li>}
    </ul>
  );
}

/** The holder, the contract and the home of a line, as understood or else as written. */
export function RowHolder({ row }: { row: ImportRow }) {
  const t = useTranslations("landlordImport.kinds");
  const { staged, cells } = row;
  if (staged?.kind !== "tenancy") {
    return (
      <>
        <span className="text-soft">{t(staged?.kind ?? "unread")}</span>
        <span className="block text-muted text-sm">{cells.filter(Boolean).join(" · ").slice(0, 120)}</span>
      </>
    );
  }
  const { texts, values } = staged;
  const name = values
    ? `${values.lastName} ${values.firstName}`
    : texts.holder || `${texts.lastName} ${texts.firstName}`;
  const home = [[texts.address, texts.streetNumber].filter(Boolean).join(" "), texts.unit, texts.city].filter(Boolean);
  return (
    <>
      <span className="font-semibold">{name.trim() || "—"}</span>
      <span className="block text-soft text-sm">{home.join(", ")}</span>
      {texts.contractCode && <span className="block text-muted text-sm tabular-nums">{texts.contractCode}</span>}
    </>
  );
}

/** The debt of a line, its months and its day. */
export function RowDebt({ row }: { row: ImportRow }) {
  const t = useTranslations("landlordImport.review");
  const values = row.staged?.values;
  if (!values) return null;
  return (
    <>
      <span className="whitespace-nowrap font-semibold">
        {formatCents(values.rentDebtCents + values.chargesDebtCents)}
      </span>
      <span className="block whitespace-nowrap text-muted text-sm">{t("months", { months: values.months })}</span>
      <span className="block whitespace-nowrap text-muted text-sm">
        {t("on", { day: formatDay(values.recordedOn) })}
      </span>
    </>
  );
}

/** What will be done with a line. */
export function RowChoice({ row }: { row: ImportRow }) {
  const t = useTranslations("landlordImport");
  if (row.problemCount > 0 && row.choice !== "SKIP") return <StatusTag tone="danger">{t("review.toFix")}</StatusTag>;
  if (row.choice === null || row.choice === "SKIP") return <StatusTag tone="quiet">{t("choices.SKIP")}</StatusTag>;
  return <StatusTag tone={row.choice === "NEW" ? "success" : "info"}>{t(`choices.${row.choice}`)}</StatusTag>;
}

/** What a line matches, and why. */
export function RowMatch({ row }: { row: ImportRow }) {
  const t = useTranslations();
  if (!row.reason) return null;
  return <span className="text-sm">{t(row.reason.key as never, row.reason.values as never) as string}</span>;
}
