import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { may } from "@/domain/permissions";
import { formatDay, formatMoment } from "@/lib/dates";
import { parseQuery, withParams, words } from "@/lib/query";
import { subjectOf } from "@/server/households/file";
import { getHousehold } from "@/server/households/get-household";
import { caseNews } from "@/server/news/case-news";
import { getOverview } from "@/server/overview/get-overview";
import { requireActor } from "@/server/session";
import { CaseHistory } from "../../case-history";
import { FileAccess } from "../../file-access";
import { News } from "../../news/news";
import { EvictionTag, HouseholdStatusTag } from "../words";
import { AccessCard } from "./access-card";
import { ArrearsCard } from "./arrears-card";
import { CircumstancesCard } from "./circumstances-card";
import { EvictionCard } from "./eviction-card";
import { HouseholdFigures } from "./figures";
import { GoalsCard } from "./goals-card";
import { IseeCard } from "./isee-card";
import { MeetingsCard } from "./meetings-card";
import { MembersCard } from "./members-card";
import { NotesCard } from "./notes-card";
import { NowCard } from "./now-card";
import { PathsCard } from "./paths-card";
import { PointsCard } from "./points-card";
import { RepaymentCard } from "./repayment-card";
import { StoryCard } from "./story-card";
import { SummaryPage } from "./summary-page";
import { SupportCard } from "./support-card";
import { TasksCard } from "./tasks-card";
import { TenancyCard } from "./tenancy-card";

export const generateMetadata = titled("household.file");

/** A household's case on one page: the facts, and beside them the spine of what happened. */
export default async function HouseholdPage({ params, searchParams }: PageProps<"/households/[householdId]">) {
  const actor = await requireActor();
  const id = idParam((await params).householdId);
  const { before } = parseQuery(z.object({ before: words }), await searchParams);
  const household = await getHousehold(actor, id, before || null);
  if (!household) return <SummaryPage actor={actor} householdId={id} />;

  const overview = await getOverview(actor, id);
  const news = await caseNews(actor, { kind: "household", id });
  const subject = subjectOf(household);
  const open = household.status === "OPEN";
  const edits = open && may(actor, "household.edit", subject);
  const t = await getTranslations("household");
  const base = `/households/${id}`;
  const { events } = household;
  const referable = overview?.paths.flatMap(({ personId, referable: yes }) => (yes ? [personId] : [])) ?? [];
  return (
    <>
      <PageHeader
        title={household.displayName || household.code}
        eyebrow={t("caseCode", { code: household.code })}
        tag={
          <>
            <HouseholdStatusTag status={household.status} />
            <EvictionTag stage={household.evictionStage} />
          </>
        }
        meta={[
          t("openedOn", { day: formatDay(household.openedOn) }),
          t("followedBy", { name: household.caseOwner.name, organisation: household.organisation.name }),
          household.district,
        ].filter((fact) => fact !== null)}
        trail={[{ label: t("title"), href: "/households" }]}
        actions={
          <>
            {edits && (
              <ButtonLink href={`/referrals/new?household=${id}`} icon="arrow-right">
                {t("refer")}
              </ButtonLink>
            )}
            {may(actor, "note.write", subject) && (
              <ButtonLink href={`${base}/notes/new`} tone="secondary" icon="note">
                {t("writeNote")}
              </ButtonLink>
            )}
            <ButtonLink href={`${base}/sheet`} tone="secondary" icon="print" download>
              {(await getTranslations("overview.sheet"))("link")}
            </ButtonLink>
            {may(actor, "household.reassign", subject) && (
              <ButtonLink href={`${base}/reassign`} tone="quiet">
                {t("reassign.title")}
              </ButtonLink>
            )}
            {may(actor, "household.close", subject) && (
              <ButtonLink href={`${base}/${open ? "close" : "reopen"}`} tone="quiet">
                {t(open ? "close.title" : "reopen.title")}
              </ButtonLink>
            )}
          </>
        }
      />
      {!open && (
        <Notice tone="warning" title={t("closedOn", { moment: formatMoment(household.closedAt) })} className="mb-6">
          {household.closingReason}
        </Notice>
      )}
      <HouseholdFigures household={household} />
      {overview && <NowCard household={household} overview={overview} />}
      <Columns
        main={
          <>
            {news && <News of={news} />}
            {overview && <StoryCard household={household} story={overview.story} edits={edits} />}
            <MembersCard household={household} referable={referable} edits={edits} />
            <RepaymentCard household={household} edits={edits} />
            <ArrearsCard household={household} edits={edits} />
            <TenancyCard household={household} edits={edits} />
            <CircumstancesCard household={household} edits={edits} />
            <GoalsCard household={household} edits={edits} />
            <SupportCard household={household} edits={edits} />
            <PointsCard actor={actor} householdId={id} />
            <NotesCard
              householdId={id}
              notes={household.notes}
              writes={may(actor, "note.write", subject)}
              reads={may(actor, "concern.read", subject)}
            />
          </>
        }
        aside={
          <>
            {overview && <PathsCard household={household} paths={overview.paths} />}
            {overview && (
              <TasksCard householdId={id} tasks={overview.tasks} gives={open && may(actor, "task.give", subject)} />
            )}
            {overview && (
              <MeetingsCard
                householdId={id}
                meetings={overview.meetings}
                plans={open && may(actor, "meeting.write", subject)}
              />
            )}
            <EvictionCard household={household} edits={edits} />
            <IseeCard household={household} edits={edits} />
            <Card title={t("history")} id="history">
              <CaseHistory
                events={events.rows}
                olderHref={events.next ? `${withParams(base, { before: events.next })}#history` : undefined}
              />
            </Card>
            <AccessCard household={household} grants={may(actor, "household.grantAccess", subject)} />
            <FileAccess actor={actor} householdId={id} />
          </>
        }
      />
    </>
  );
}
