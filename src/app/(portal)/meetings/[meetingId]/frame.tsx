import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/data/page-header";
import type { MeetingDetail } from "@/server/meetings/get-meeting";
import { MeetingStatusTag, useMeetingTime } from "../words";

type Props = {
  meeting: Pick<MeetingDetail, "id" | "household" | "status" | "startsAt" | "endsAt" | "place">;
  /** What is done on this page; none on the meeting's own. */
  deed?: string;
  lead?: ReactNode;
  actions?: ReactNode;
};

/** The band a meeting's pages open with: about whom, when, where. */
export async function MeetingHeader({ meeting, deed, lead, actions }: Props) {
  const t = await getTranslations("meeting");
  const { id, household, status, place } = meeting;
  const own = t("of", { code: household.code });
  return (
    <PageHeader
      title={deed ?? own}
      eyebrow={deed ? own : household.displayName}
      tag={<MeetingStatusTag status={status} />}
      lead={lead}
      meta={[<When key="when" {...meeting} />, place]}
      trail={[{ label: t("title"), href: "/meetings" }, ...(deed ? [{ label: own, href: `/meetings/${id}` }] : [])]}
      actions={actions}
    />
  );
}

function When(meeting: { startsAt: Date; endsAt: Date | null }) {
  const when = useMeetingTime();
  return <span>{when(meeting)}</span>;
}
