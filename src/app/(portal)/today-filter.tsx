import { useTranslations } from "next-intl";
import { Link } from "@/components/link";
import { type Rule, rulesOf, type Waiting } from "@/domain/today";
import type { Role } from "@/generated/prisma/enums";
import { withParams } from "@/lib/query";
import { listBehind } from "./list-behind";

/** A day so long is easier to look through kind by kind. */
const longDay = 10;

type Props = { role: Role; things: Waiting[]; kind: Rule | "" };

/** What is there, kind by kind, each with its count; and, of the kind looked at, where its whole list is. */
export function TodayFilter({ role, things, kind }: Props) {
  const t = useTranslations("today");
  if (things.length < longDay && !kind) return null;
  const kinds = (rulesOf[role] as readonly Rule[]).filter((rule) => things.some((thing) => thing.rule === rule));
  const list = kind ? listBehind(role, kind) : null;
  const chip = (current: boolean) =>
    `inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 text-sm ${
      current
        ? "border-primary bg-primary font-semibold text-white"
        : "border-line-strong bg-white text-primary hover:bg-primary-light hover:text-primary-deep"
    }`;
  return (
    <nav aria-label={t("filter.label")} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Link href="/" aria-current={kind ? undefined : "true"} className={chip(!kind)}>
            {t("filter.all")} <span>{things.length}</span>
          </Link>
        </li>
        {kinds.map((rule) => (
          <li key={rule}>
            <Link
              href={withParams("/", { kind: rule })}
              aria-current={kind === rule ? "true" : undefined}
              className={chip(kind === rule)}
            >
              {t(`rule.${rule}`)} <span>{things.filter((thing) => thing.rule === rule).length}</span>
            </Link>
          </li>
        ))}
      </ul>
      {list && (
        <p className="mt-3">
          <Link href={list}>{t("filter.list")}</Link>
        </p>
      )}
    </nav>
  );
}
