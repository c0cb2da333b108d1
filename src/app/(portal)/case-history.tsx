import { getTranslations } from "next-intl/server";
import { Timeline, type TimelineEvent } from "@/components/data/timeline";
import { EmptyState } from "@/components/feedback/empty-state";
import type { IconName } from "@/components/icon-names";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import type { CaseEvent } from "@/server/history";
import { readableFacts } from "./readable-facts";

type Props = {
  events: CaseEvent[];
  /** Where the older half of the story is, when there is one. */
  olderHref?: string;
};

type Look = Pick<TimelineEvent, "icon" | "tone">;

const look = (icon: IconName, tone: TimelineEvent["tone"] = "neutral"): Look => ({ icon, tone });

/** How an event is marked, by the last word of its type: "referral.accepted" → accepted. */
const looks: Record<string, Look> = {
  opened: look("folder"),
  reopened: look("folder"),
  created: look("plus"),
  planned: look("calendar"),
  signatureAdded: look("file-signed"),
  paid: look("check", "success"),
  memberAdded: look("user"),
  memberLeft: look("user"),
  assigned: look("user"),
  contactsEdited: look("pencil"),
  accessGranted: look("key"),
  accessRevoked: look("locked"),
  written: look("note"),
  added: look("plus"),
  drafted: look("pencil"),
  edited: look("pencil"),
  saved: look("pencil"),
  sent: look("arrow-right"),
  shared: look("share"),
  informationRequested: look("help-circle", "warning"),
  answered: look("comment"),
  commented: look("comment"),
  changeRequested: look("comment", "warning"),
  agreedTo: look("check", "success"),
  settled: look("check", "success"),
  proposalApplied: look("check", "success"),
  proposalDeclined: look("close", "warning"),
  reminded: look("mail", "warning"),
  accepted: look("check", "success"),
  agreed: look("check", "success"),
  signed: look("file-signed", "success"),
  completed: look("flag", "success"),
  activated: look("check", "success"),
  declined: look("close", "danger"),
  revoked: look("ban", "danger"),
  reassigned: look("exchange-circle"),
  withdrawn: look("restore", "warning"),
  cancelled: look("close", "warning"),
  suspended: look("clock", "warning"),
  missed: look("warning", "warning"),
  closed: look("locked"),
  recorded: look("note"),
  requested: look("share"),
  proposed: look("share"),
  interviewSet: look("calendar"),
  taken: look("check", "success"),
  questioned: look("help-circle", "warning"),
  approved: look("check", "success"),
  partlyApproved: look("check", "success"),
  refused: look("close", "danger"),
  ended: look("flag"),
  credited: look("check", "success"),
  checked: look("list"),
  decided: look("mail"),
  donated: look("share"),
  received: look("plus", "success"),
  voided: look("restore", "warning"),
};

/** The spine of a case: what happened to it, in words, newest first. */
export async function CaseHistory({ events, olderHref }: Props) {
  const t = await getTranslations("history");
  const roles = await getTranslations("layout.roles");
  if (events.length === 0) return <EmptyState title={t("nothing")} icon="clock" />;

  const sentence = ({ type, facts }: CaseEvent) =>
    t.has(type as never) ? (t(type as never, readableFacts(facts) as never) as string) : t("unknown", { type });
  const author = ({ by }: CaseEvent) => (by ? `${by.name ?? roles(by.role)}, ${by.organisationName}` : t("system"));

  return (
    <>
      <Timeline
        label={t("title")}
        events={events.map((event) => ({
          id: event.id,
          title: sentence(event),
          at: formatMoment(event.at),
          dateTime: event.at.toISOString(),
          by: author(event),
          ...looks[event.type.split(".").at(-1) ?? ""],
        }))}
      />
      {olderHref && (
        <p className="mt-4">
          <Link href={olderHref}>{t("older")}</Link>
        </p>
      )}
    </>
  );
}
