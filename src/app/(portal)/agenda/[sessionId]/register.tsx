import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/feedback/disclosure";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { isAttended } from "@/domain/delivery";
import { formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { withParams } from "@/lib/query";
import type { SessionDetail } from "@/server/sessions/get-session";
import { AttendanceForm } from "./attendance-form";

type Props = { session: SessionDetail; writable: boolean; slips: boolean };
export type Participant = SessionDetail["attendances"][number];

/** Who was expected, who came, and the form that writes it down for whoever may. */
export async function Register({ session, writable, slips }: Props) {
  return (
    <ul className="divide-y divide-line">
      {session.attendances.map((participant) => (
        <li key={participant.id} className="flex flex-col gap-4 py-5 first:pt-0 last:pb-0">
          <ParticipantLine participant={participant} />
          {slips && participant.status === "BOOKED" && <SlipLink session={session} participant={participant} />}
          {writable && <Writing session={session} participant={participant} />}
        </li>
      ))}
    </ul>
  );
}

async function ParticipantLine({ participant }: { participant: Participant }) {
  const t = await getTranslations("session");
  const {
    person,
    personId,
    plan,
    planId,
    status,
    minutes,
    absenceReason,
    recordedAt,
    recordedBy,
    note,
    correctionReason,
  } = participant;
  const tone = status === "BOOKED" || status === "CANCELLED" ? "quiet" : isAttended(status) ? "success" : "warning";
  return (
    <div className="flex flex-col gap-1">
      <h3 className="flex flex-wrap items-center gap-3 font-semibold text-lg">
        {`${person.lastName} ${person.firstName}`} <StatusTag tone={tone}>{t(`attendanceStatus.${status}`)}</StatusTag>
        {isAttended(status) && <span className="font-normal tabular-nums">{formatMinutes(minutes)}</span>}
      </h3>
      <p className="text-soft text-sm">
        <Link href={`/plans/${planId}`} className="link">{`PIP ${plan.code}`}</Link>
        {" · "}
        <Link href={withParams("/agenda", { tab: "upcoming", person: personId })} className="link">
          {t("personAgenda")}
        </Link>
        {absenceReason && ` · ${t(`absenceReasons.${absenceReason}`)}`}
        {recordedAt && recordedBy && ` · ${t("recordedBy", { at: formatMoment(recordedAt), name: recordedBy.name })}`}
      </p>
      {note && <p className="max-w-prose">{note}</p>}
      {correctionReason && (
        <p className="max-w-prose text-soft text-sm">{t("correctedBecause", { reason: correctionReason })}</p>
      )}
    </div>
  );
}

async function Writing({ session, participant }: { session: SessionDetail; participant: Participant }) {
  const t = await getTranslations("session");
  const form = <AttendanceForm session={session} participant={participant} />;
  return participant.recordedAt ? <Disclosure summary={t("correct")}>{form}</Disclosure> : form;
}

/** The way to the sheet that tells the person of the appointment in their language. */
async function SlipLink({ session, participant }: { session: SessionDetail; participant: Participant }) {
  const t = await getTranslations("session");
  return (
    <p className="print:hidden">
      <Link href={`/agenda/${session.id}/slip/${participant.id}`} className="link">
        {t("slip.open")}
      </Link>
    </p>
  );
}
