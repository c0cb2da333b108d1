import { getTranslations } from "next-intl/server";
import { readableFacts } from "@/app/(portal)/readable-facts";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import type { Fit, FitNote, fitSides } from "@/domain/fit";
import { sectorOf } from "@/domain/network";
import type { OpportunityStanding } from "@/domain/opportunity";
import type { CandidacyStatus } from "@/generated/prisma/enums";

const standingTones: Record<OpportunityStanding, StatusTone> = {
  OPEN: "info",
  EXPIRED: "warning",
  FILLED: "success",
  CLOSED: "quiet",
};

/** Where an opportunity stands. */
export async function StandingTag({ standing }: { standing: OpportunityStanding }) {
  const t = await getTranslations("opportunity");
  return <StatusTag tone={standingTones[standing]}>{t(`standing.${standing}`)}</StatusTag>;
}

const candidacyTones: Record<CandidacyStatus, StatusTone> = {
  PROPOSED: "neutral",
  INTERVIEW: "info",
  TAKEN: "success",
  DECLINED_BY_EMPLOYER: "danger",
  DECLINED_BY_PERSON: "warning",
  WITHDRAWN: "quiet",
};

/** Where a candidacy stands. */
export async function CandidacyTag({ status }: { status: CandidacyStatus }) {
  const t = await getTranslations("candidacy");
  return <StatusTag tone={candidacyTones[status]}>{t(`status.${status}`)}</StatusTag>;
}

/** A stored sector in words; nothing for none. */
export async function sectorWords(code: string | null) {
  const t = await getTranslations("network");
  const sector = sectorOf(code);
  return sector && t(`sectorName.${sector}`);
}

const marks: Record<FitNote["side"], { icon: IconName; color: string }> = {
  reason: { icon: "check", color: "text-success" },
  obstacle: { icon: "close-circle", color: "text-warning-deep" },
  unknown: { icon: "help-circle", color: "text-muted" },
};

/** What speaks for and against, and what nobody knows, each in a sentence; the side is said, not only drawn. */
export async function FitNotes({ fit }: { fit: Fit }) {
  const t = await getTranslations("fit");
  const profile = await getTranslations("assessment");
  const say = ({ side, code, values = {} }: FitNote) => {
    const words = {
      ...values,
      ...(values.shifts
        ? {
            shifts: String(values.shifts)
              .split(",")
              .map((one) => profile(`shift.${one}` as never))
              .join(", "),
          }
        : {}),
      ...(values.studyTitle ? { studyTitle: profile(`studyTitle.${values.studyTitle}` as never) } : {}),
    };
    return t(`${side}.${code}` as never, readableFacts(words) as never) as string;
  };
  const said = (["obstacle", "reason", "unknown"] as const satisfies readonly (typeof fitSides)[number][]).flatMap(
    (side) => fit.filter((note) => note.side === side),
  );
  return (
    <ul className="flex flex-col gap-1">
      {said.map((note) => (
        <li key={`${note.side} ${note.code}`} className="flex items-start gap-2">
          <Icon
            name={marks[note.side].icon}
            className={`mt-0.5 size-5 shrink-0 ${marks[note.side].color}`}
            label={t(`title.${note.side}`)}
          />
          <span className={note.side === "unknown" ? "text-soft" : ""}>{say(note)}</span>
        </li>
      ))}
    </ul>
  );
}
