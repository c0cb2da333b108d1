import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button-link";
import { StatusTag } from "@/components/feedback/status-tag";
import { packageFigures, servicesOf } from "@/domain/alternative";
import { type CeilingBases, ceilingsOf, leftUnder } from "@/domain/ceilings";
import { comparePlanContents } from "@/domain/plan-compare";
import { formatQuantity } from "@/domain/volume";
import { formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { AlternativesPage } from "@/server/alternatives/get-alternatives";
import type { Candidate } from "./candidates";

type Props = { page: AlternativesPage; candidates: Candidate[] };

const columns = ["", "", "md:grid-cols-2", "md:grid-cols-2 xl:grid-cols-3", "md:grid-cols-2 xl:grid-cols-4"];

/** The packages side by side, row by row at the same height; on a phone one under the other, each whole. */
export function Comparison({ page, candidates }: Props) {
  const rows = candidates.length > 1 ? "md:grid-rows-subgrid md:row-span-6" : "";
  return (
    <div className={`grid gap-x-5 gap-y-6 print:grid-cols-3 ${columns[candidates.length] ?? ""}`} data-comparison>
      {candidates.map((one) => (
        <article
          key={one.id}
          id={`alternative-${one.id}`}
          aria-labelledby={`alternative-${one.id}-title`}
          className={`grid min-w-0 content-start gap-4 rounded-sm border bg-white p-4 ${rows} ${one.isCurrent ? "border-primary" : "border-line"}`}
        >
          <Head one={one} />
          <Figures one={one} />
          <Margins one={one} bases={page.bases} />
          <Services one={one} candidates={candidates} />
          <Differences one={one} first={candidates[0]} />
          <Deeds one={one} page={page} />
        </article>
      ))}
    </div>
  );
}

/** What an alternative is called on the screens. */
export function useCandidateName() {
  const t = useTranslations("alternative");
  return ({ name }: Pick<Candidate, "name">) => (name === null ? t("current") : t("named", { name }));
}

function Head({ one }: { one: Candidate }) {
  const t = useTranslations("alternative");
  const name = useCandidateName();
  return (
    <div>
      <h2 id={`alternative-${one.id}-title`} className="text-xl">
        {name(one)}
      </h2>
      {one.kept && (
        <p className="text-muted text-sm">
          {t("keptBy", { name: one.kept.createdBy.name, at: formatMoment(one.kept.createdAt) })}
        </p>
      )}
      {one.kept && one.isCurrent && (
        <p className="mt-1">
          <StatusTag tone="info">{t("currentIs")}</StatusTag>
        </p>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0 border-line border-t pt-3">
      <h3 className="mb-1 text-base">{title}</h3>
      {children}
    </section>
  );
}

function Figures({ one }: { one: Candidate }) {
  const t = useTranslations("alternative");
  const { minutes, cents, undefinedCosts, services, weeks } = packageFigures(one.content);
  const facts = [
    [t("cost"), formatCents(cents)],
    [t("hours"), formatMinutes(minutes)],
    [t("weeks"), t("weeksValue", { count: weeks })],
    [t("servicesCount"), String(services)],
  ];
  return (
    <Part title={t("figures")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd className="text-right font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {undefinedCosts > 0 && (
        <p className="text-right font-semibold text-sm text-warning-deep">{t("unknown", { count: undefinedCosts })}</p>
      )}
    </Part>
  );
}

const stateLooks = { ok: "", warn: "text-warning-deep", over: "text-danger-deep" };

function Margins({ one, bases }: { one: Candidate; bases: CeilingBases }) {
  const t = useTranslations("alternative");
  return (
    <Part title={t("ceilings")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
        {ceilingsOf(bases, one.content.totalCents).map((ceiling) => {
          const left = leftUnder(ceiling);
          return (
            <div key={ceiling.kind} className="contents">
              <dt className="text-soft">{t(`ceiling.${ceiling.kind}`)}</dt>
              <dd className={`text-right font-semibold ${stateLooks[ceiling.state]}`} data-margin={ceiling.kind}>
                {left === null
                  ? t("noLimit")
                  : left < 0
                    ? t("overBy", { over: formatCents(-left) })
                    : t("margin", { left: formatCents(left) })}
              </dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}

function Services({ one, candidates }: { one: Candidate; candidates: Candidate[] }) {
  const t = useTranslations();
  return (
    <Part title={t("alternative.services")}>
      <ul className="flex flex-col divide-y divide-line">
        {servicesOf(candidates.map(({ content }) => content)).map(({ key, name }) => {
          const line = one.content.lines.find((own) => own.key === key);
          return (
            <li key={key} className="flex flex-wrap justify-between gap-x-3 py-1">
              <span className={line ? "" : "text-muted"}>{name}</span>
              <span className={line ? "ml-auto text-right" : "ml-auto text-muted"}>
                {line
                  ? `${formatQuantity(line)} · ${line.amountCents === null ? t("plan.unknown.cost") : formatCents(line.amountCents)}`
                  : t("alternative.absent")}
              </span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function Differences({ one, first }: { one: Candidate; first: Candidate | undefined }) {
  const t = useTranslations();
  const name = useCandidateName();
  if (!first) return <div />;
  const changes = differencesOf(first, one);
  return (
    <Part title={t("alternative.differences", { name: name(first) })}>
      {one.id === first.id ? (
        <p className="text-soft">{t("alternative.reference")}</p>
      ) : changes.length === 0 ? (
        <p className="text-soft">{t("alternative.noDifference")}</p>
      ) : (
        <ul className="list-disc pl-5 text-sm">
          {changes.map(({ message }) => (
            <li key={message.key + JSON.stringify(message.values)}>
              {t(message.key as never, message.values as never)}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** What changes from one package to another, services only. */
export const differencesOf = (from: Pick<Candidate, "content">, to: Pick<Candidate, "content">) =>
  comparePlanContents(from.content, to.content).filter(({ lineKey }) => lineKey);

function Deeds({ one, page }: { one: Candidate; page: AlternativesPage }) {
  const t = useTranslations("alternative");
  const name = useCandidateName();
  const here = `/plans/${page.plan.id}/alternatives/${one.id}`;
  if (!page.writes || page.open.length === 0) return <div className="max-md:hidden" />;
  return (
    <p className="flex flex-wrap content-end items-end gap-2 border-line border-t pt-3 print:hidden">
      <ButtonLink href={`${here}/choose`} small>
        {t("choose")}
        <span className="sr-only"> {name(one)}</span>
      </ButtonLink>
      {one.kept && (
        <ButtonLink href={`${here}/discard`} small tone="quiet">
          {t("discard")}
          <span className="sr-only"> {name(one)}</span>
        </ButtonLink>
      )}
    </p>
  );
}
