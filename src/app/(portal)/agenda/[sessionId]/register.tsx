import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/feedback/disclosure";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { isAttended } from "@/domain/delivery";
import { formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { withParams } from "@/lib/query";
import type { SessionDetail } from "@/server/sessions/get-session";
import { Concerns } from "./concerns";
import { Confirmation } from "./confirmation";
import { CorrectionForm } from "./correction-form";
import { Corrections } from "./corrections";

type Props = { session: SessionDetail; writable: boolean; slips: boolean };
export type Participant = SessionDetail["attendances"][number];

/** Who was expected and who came: what the register says of each, what it said before, whether the person confirmed it. */
export function Register({ session, writable, slips }: Props) {
  const shown = writable ? session.attendances.filter(({ status }) => status !== "BOOKED") : session.attendances;
  if (shown.length === 0) return null;
  return (
    <ul className="divide-y divide-line">
      {shown.map((participant) => (
        <li key={participant.id} className="flex flex-col gap-3 py-5 first:pt-0 last:pb-0">
          <ParticipantLine participant={participant} />
          <Corrections participant={participant} />
          <Concerns participant={participant} />
          {slips && participant.status === "BOOKED" && <SlipLink session={session} participant={participant} />}
          {isAttended(participant.status) && (
            <Confirmation session={session} participant={participant} writable={writable} />
          )}
          {writable && participant.recordedAt && <Correcting session={session} participant={participant} />}
        </li>
      ))}
    </ul>
  );
}

async function ParticipantLine({ participant }: { participant: Participant }) {
  const t = await getTranslations("session");
  const { person, personId, plan, planId, status, minutes, absenceReason, recordedAt, recordedBy, note } = participant;
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
    </div>
  );
}

async function Correcting({ session, participant }: { session: SessionDetail; participant: Participant }) {
  const t = await getTranslations("session");
  return (
    <Disclosure summary={t("correct")} id={`correct-${participant.id}`}>
      <CorrectionForm session={session} participant={participant} />
    </Disclosure>
  );
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
