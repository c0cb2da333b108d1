import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Stack } from "@/components/data/stack";
import { Tabs } from "@/components/data/tabs";
import { ViewSwitch } from "@/components/data/view-switch";
import { EmptyState } from "@/components/feedback/empty-state";
import { reachOf } from "@/domain/permissions";
import { dayOf } from "@/lib/dates";
import { oneOf, parseQuery, type SearchParams, withParams, words } from "@/lib/query";
import { requireActor } from "@/server/session";
import { type AgendaRow, agendaTabs, listSessions } from "@/server/sessions/list-sessions";
import { DayList } from "./day-list";

const query = z.object({ tab: oneOf(agendaTabs, "upcoming"), whose: oneOf(["mine", "all"], "mine"), after: words });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("title") };
}

/** The agenda: what is coming, what the register still waits for, what is behind; day by day. */
export default async function AgendaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  if (!reachOf(actor, "session.read")) notFound();
  const asked = parseQuery(query, await searchParams);
  const whose = actor.role === "EMPLOYMENT_OPERATOR" ? asked.whose : "all";
  const { rows, next, counts } = await listSessions(actor, { ...asked, whose });
  const t = await getTranslations("session");
  const format = await getFormatter();
  const address = (change: object) => withParams("/agenda", { tab: asked.tab, whose: asked.whose, ...change });

  return (
    <Stack>
      <PageHeader title={t("title")} lead={t("lead")}>
        <Tabs
          label={t("tabsLabel")}
          tabs={agendaTabs.map((tab) => ({
            href: address({ tab }),
            label: t(`tabs.${tab}`),
            count: tab === "past" ? undefined : counts[tab],
            current: tab === asked.tab,
          }))}
        />
      </PageHeader>
      {actor.role === "EMPLOYMENT_OPERATOR" && (
        <ViewSwitch
          label={t("whose")}
          views={(["mine", "all"] as const).map((value) => ({
            href: address({ whose: value }),
            label: t(value === "mine" ? "whoseMine" : "whoseAll"),
            current: value === whose,
          }))}
        />
      )}
      {rows.length === 0 && <EmptyState title={t(`empty.${asked.tab}`)}>{t("emptyHint")}</EmptyState>}
      {byDay(rows).map(([day, sessions]) => (
        <Card
          key={day}
          flush
          title={format.dateTime(new Date(`${day}T12:00:00Z`), {
            weekday: "long",
            day: "numeric",
            month: "long",
            year: "numeric",
          })}
        >
          <DayList sessions={sessions} showOperator={whose === "all"} />
        </Card>
      ))}
      <Pagination label={t("pages")} nextHref={next ? address({ after: next }) : undefined} />
    </Stack>
  );
}

/** The rows day after day, in the order they came. */
function byDay(rows: AgendaRow[]) {
  const days = new Map<string, AgendaRow[]>();
  for (const row of rows) days.set(dayOf(row.startsAt), [...(days.get(dayOf(row.startsAt)) ?? []), row]);
  return [...days];
}
