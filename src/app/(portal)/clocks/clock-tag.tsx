import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { ClockState } from "@/domain/clock";
import { type OpenClock, pausedTooLong } from "@/domain/open-clock";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";

const tones: Record<ClockState, StatusTone> = {
  paused: "neutral",
  onTime: "quiet",
  soon: "warning",
  late: "danger",
  withCoordinator: "danger",
  withComune: "danger",
};

type Props = { of: Pick<OpenClock, "stage" | "clock" | "pause">; bare?: boolean };

/** How a clock stands: what is due and by when, quiet while there is time, loud once it is late. `bare` leaves out what for. */
export function ClockTag({ of, bare }: Props) {
  const t = useTranslations("clock");
  const { state, dueOn, days } = of.clock;
  const what = bare ? "" : `${t(`short.${of.stage}`)}: `;
  const words = t(`tag.${state}`, { day: formatDay(dueOn), since: of.pause ? formatDay(of.pause.since) : "", days });
  if (state === "onTime") return <span className="text-muted text-sm">{`${what}${words}`}</span>;
  const overrun = pausedTooLong(of, today());
  return (
    <StatusTag tone={overrun ? "warning" : tones[state]} icon="clock" wrap>
      {`${what}${overrun ? t("tag.overrun", { since: formatDay(of.pause?.expectedOn ?? dueOn) }) : words}`}
    </StatusTag>
  );
}
