import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Tabs } from "@/components/data/tabs";
import { ViewSwitch } from "@/components/data/view-switch";
import { agendaTabs, agendaViews } from "@/domain/agenda";
import { may, reachOf } from "@/domain/permissions";
import type { SearchParams } from "@/lib/query";
import { withParams } from "@/lib/query";
import { requireActor } from "@/server/session";
import { agendaChoices } from "@/server/sessions/agenda-choices";
import { listSessions } from "@/server/sessions/list-sessions";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { askedOfAgenda, kept } from "./agenda-query";
import { Days } from "./days";
import { AgendaFilters } from "./filters";
import { TabbedList } from "./tabbed-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("title") };
}

/** The agenda: a day, a week, or the list of what is coming, what the register still waits for and what is behind. */
export default async function AgendaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  if (!reachOf(actor, "session.read")) notFound();
  const operator = actor.role === "EMPLOYMENT_OPERATOR";
  const params = await askedOrOpening(actor, "agenda", await searchParams);
  const asked = askedOfAgenda(params, operator);
  const { view, tab, whose } = asked;
  const page =
    view === "list"
      ? await listSessions(actor, {
          ...asked,
          operatorId: asked.operator,
          siteId: asked.site,
          personId: asked.person,
          courseId: asked.course,
        })
      : null;
  const choices = await agendaChoices(actor, asked.person);
  const t = await getTranslations("session");
  const register = await getTranslations("register");
  const hours = await getTranslations("hours");
  const address = (change: object) => withParams("/agenda", { ...kept(asked), ...change });

  return (
    <Stack>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {may(actor, "session.write", { organisationId: actor.organisationId }) && (
              <ButtonLink href="/agenda/months" tone="secondary">
                {register("months.open")}
              </ButtonLink>
            )}
            <ButtonLink href="/hours" tone="secondary">
              {hours("link")}
            </ButtonLink>
          </>
        }
      >
        {page && (
          <Tabs
            label={t("tabsLabel")}
            tabs={agendaTabs.map((one) => ({
              href: address({ tab: one }),
              label: t(`tabs.${one}`),
              count: one === "past" ? undefined : page.counts[one],
              current: one === tab,
            }))}
          />
        )}
      </PageHeader>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <ViewSwitch
          label={t("view")}
          views={agendaViews.map((one) => ({
            href: withParams("/agenda", { ...kept({ ...asked, view: one }), view: one === "list" ? "" : one }),
            label: t(`views.${one}`),
            current: one === view,
          }))}
        />
        {operator && !asked.operator && !asked.person && !asked.course && (
          <ViewSwitch
            label={t("whose")}
            views={(["mine", "all"] as const).map((one) => ({
              href: address({ whose: one }),
              label: t(one === "mine" ? "whoseMine" : "whoseAll"),
              current: one === whose,
            }))}
          />
        )}
      </div>
      <SavedViews actor={actor} list="agenda" params={params} />
      <AgendaFilters asked={asked} choices={choices} />
      {page ? <TabbedList asked={asked} page={page} /> : <Days actor={actor} asked={asked} view={view as "day"} />}
    </Stack>
  );
}
