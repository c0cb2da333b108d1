import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Tabs } from "@/components/data/tabs";
import { ViewSwitch } from "@/components/data/view-switch";
import { EmptyState } from "@/components/feedback/empty-state";
import { meetingListQuery, meetingScopes, meetingTabs } from "@/domain/meeting-list";
import { reachOf } from "@/domain/permissions";
import { parseQuery, withParams } from "@/lib/query";
import { listMeetings } from "@/server/meetings/list-meetings";
import { requireActor } from "@/server/session";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { MeetingTable } from "./table";

/** Page title. */
export const generateMetadata = titled("meeting.title");

/** The team meetings this reader may know of: to come, held, cancelled. */
export default async function MeetingsPage({ searchParams }: PageProps<"/meetings">) {
  const actor = await requireActor();
  if (!reachOf(actor, "meeting.read")) notFound();
  const params = await askedOrOpening(actor, "meetings", await searchParams);
  const query = parseQuery(meetingListQuery, params);
  const { tab, who, after } = query;
  const { rows, next } = await listMeetings(actor, query);
  const t = await getTranslations("meeting");
  const common = await getTranslations("common");
  const plans = reachOf(actor, "meeting.write") !== null;
  const address = (over: Record<string, string>) => withParams("/meetings", { tab, who, ...over });
  return (
    <>
      <PageHeader title={t("title")} lead={t("list.lead")}>
        <Tabs
          label={t("list.tabs")}
          tabs={meetingTabs.map((one) => ({
            href: address({ tab: one }),
            label: t(`list.tab.${one}`),
            current: one === tab,
          }))}
        />
      </PageHeader>
      <SavedViews actor={actor} list="meetings" params={params} />
      <div className="mb-4">
        <ViewSwitch
          label={t("list.scopes")}
          views={meetingScopes.map((one) => ({
            href: address({ who: one }),
            label: t(`list.scope.${one}`),
            current: one === who,
          }))}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={t(`list.empty.${tab}`)}
          icon="calendar"
          action={
            plans && (
              <ButtonLink href="/households" tone="secondary">
                {t("list.toHouseholds")}
              </ButtonLink>
            )
          }
        >
          {t(plans ? "list.emptyHint" : "list.emptyHintInvited")}
        </EmptyState>
      ) : (
        <Card flush>
          <MeetingTable rows={rows} caption={t(`list.tab.${tab}`)} />
          <Pagination
            label={common("pages")}
            previousHref={after ? address({}) : undefined}
            nextHref={next ? address({ after: next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
