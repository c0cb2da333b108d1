import { useTranslations } from "next-intl";
import { KeyFigure } from "@/components/data/key-figure";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { HowCounted } from "./chapter";
import { shareOf } from "./figure-text";
import { rowsHref } from "./links";
import type { Line } from "./report-lines";

type Props = {
  line: Line;
  filter: IndicatorFilter;
  /** What the figure is a part of, to tell how large a part. */
  whole?: Line;
  note?: string;
  /** Without its definition, where the figure is told again further down. */
  plain?: boolean;
};

// "Persone accolte" goes on a sentence in small letters, "PIP condivisi" keeps its own.
const within = (label: string) =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** One figure of the report: its value, what it is a part of, its definition, its rows one click away. */
export function LineFigure({ line, filter, whole, note, plain }: Props) {
  const t = useTranslations("dashboard");
  const [cell] = line.cells;
  const share = cell && whole?.cells[0] ? shareOf(cell, whole.cells[0]) : null;
  return (
    <KeyFigure
      label={line.label}
      value={cell?.text}
      note={note ?? (share === null ? undefined : t("shareOf", { share, whole: within(whole?.label ?? "") }))}
      href={line.indicator && rowsHref(filter, line.indicator, line.part)}
      definition={!plain && line.indicator && <HowCounted indicator={line.indicator} />}
    />
  );
}
