import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { isDemonstration } from "@/domain/plan-content";
import { regionalSections } from "@/domain/regional";
import { formatDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import { typedCents } from "@/lib/money";
import { withParams } from "@/lib/query";
import { getRegional } from "@/server/regional/get-regional";
import { requireActor } from "@/server/session";
import { Changes } from "../deltas";
import { Entries } from "./entries";
import { CopyField } from "./field";
import { RegionalSection } from "./section";

/** Page title. */
export const generateMetadata = titled("regional.planTitle");

/** The signed plan as the regional system wants it typed, with when it was and what has changed since. */
export default async function RegionalPlanPage({ params }: PageProps<"/plans/[planId]/regional">) {
  const actor = await requireActor();
  const page = await getRegional(actor, idParam((await params).planId));
  if (!page) notFound();
  const t = await getTranslations("regional");
  const plan = await getTranslations("plan");
  const { id, code, name, content, version, state, changes } = page;
  const { person } = content;
  const facts: [string, string | null][] = [
    [t("head.person"), `${person.lastName} ${person.firstName}`],
    [t("head.identifier"), person.identifier],
    [t("head.provider"), content.provider],
    [t("head.operatorCode"), page.operatorCode],
    [t("head.operator"), content.operator],
    [t("head.programme"), `${content.programme.code} ${content.programme.name}`],
    [t("head.period"), `${formatDay(content.startsOn)} – ${formatDay(content.endsOn)}`],
    [t("head.hours"), typedHours(content.totalMinutes)],
    [t("head.amount"), typedCents(content.totalCents)],
  ];
  const file = (format: string) => withParams(`/plans/${id}/regional/export`, { format });
  return (
    <>
      <PageHeader
        title={t("planTitle")}
        eyebrow={`${plan("code", { code })} · ${plan("version", { number: version.number })}`}
        lead={t("planLead")}
        trail={[
          { label: plan("title"), href: "/plans" },
          { label: name, href: `/plans/${id}` },
        ]}
        actions={<ExportLinks href={file} />}
      />
      <Stack>
        {state === "again" && (
          <Notice tone="warning" title={t("again", { number: version.number })}>
            <p className="mb-1 font-semibold">{t("changed")}</p>
            <Changes changes={changes} />
          </Notice>
        )}
        {isDemonstration(content.lines) && <Notice>{t("demonstration")}</Notice>}
        <Columns
          main={
            <Card title={t("head.title")}>
              <SummaryList
                columns={2}
                items={[
                  ...facts.map(([term, value]) => ({ term, value: value && <CopyField value={value} of={term} /> })),
                  ...(content.undefinedCosts
                    ? [{ term: t("head.unknown"), value: plan("unknown.plus", { count: content.undefinedCosts }) }]
                    : []),
                ]}
              />
            </Card>
          }
          aside={<Entries page={page} />}
        />
        {regionalSections(content.lines).map(({ section, lines }) => (
          <RegionalSection key={section} section={section} lines={lines} />
        ))}
      </Stack>
    </>
  );
}
