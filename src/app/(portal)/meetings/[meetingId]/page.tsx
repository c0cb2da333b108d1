import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import { CaseHistory } from "../../case-history";
import { MeetingHeader } from "./frame";
import { meetingFor } from "./meeting-for";
import { PeopleCard } from "./people-card";
import { PointsCard } from "./points-card";

/** Page title. */
export const generateMetadata = titled("meeting.one");

/** One team meeting: when, who, what is on the agenda, what was decided and who does what. */
export default async function MeetingPage({ params }: PageProps<"/meetings/[meetingId]">) {
  const meeting = await meetingFor(params);
  const t = await getTranslations("meeting");
  const common = await getTranslations("common");
  const { id, household, status, writes } = meeting;
  const base = `/meetings/${id}`;
  return (
    <>
      <MeetingHeader
        meeting={meeting}
        actions={
          <>
            {writes && <ButtonLink href={`${base}/minutes`}>{t("minutes.write")}</ButtonLink>}
            {status !== "CANCELLED" && (
              <ButtonLink href={`${base}/paper`} tone="secondary" icon="download" download>
                {t(status === "HELD" ? "minutes.paper" : "minutes.paperDraft")}
              </ButtonLink>
            )}
            {writes && (
              <>
                <ButtonLink href={`${base}/move`} tone="quiet">
                  {t("move.title")}
                </ButtonLink>
                <ButtonLink href={`${base}/cancel`} tone="quiet">
                  {t("cancel.title")}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      {meeting.cancelledAt && (
        <Notice tone="warning" className="mb-6">
          {t("cancel.told", { moment: formatMoment(meeting.cancelledAt), reason: meeting.cancelReason ?? "" })}
        </Notice>
      )}
      {meeting.heldAt && (
        <Notice tone="success" className="mb-6">
          {t("minutes.closed", { moment: formatMoment(meeting.heldAt) })}
        </Notice>
      )}
      <Columns
        main={<PointsCard meeting={meeting} />}
        aside={
          <>
            <Card title={t("facts")}>
              <SummaryList
                items={[
                  {
                    term: t("list.household"),
                    value: <Link href={`/households/${household.id}`}>{household.displayName || household.code}</Link>,
                  },
                  { term: t("convened"), value: `${meeting.createdBy.name}, ${meeting.organisation.name}` },
                  ...(meeting.whole && meeting.notes ? [{ term: t("notes"), value: meeting.notes }] : []),
                ]}
              />
            </Card>
            <PeopleCard meeting={meeting} />
            <Card title={common("history")} id="history">
              <CaseHistory events={meeting.events} />
            </Card>
          </>
        }
      />
    </>
  );
}
