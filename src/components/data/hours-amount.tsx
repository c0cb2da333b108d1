import { useTranslations } from "next-intl";
import { formatMinutes } from "@/lib/hours";
import { type Cents, formatCents } from "@/lib/money";

type Props = {
  /** What was counted, when it is not hours: "2 esiti". */
  pieces?: string | null;
  minutes: number;
  /** Null when the cost is unknown. */
  cents: Cents | null;
};

/** Hours with what they come to underneath; nothing of both stands back. */
export function HoursAmount({ pieces, minutes, cents }: Props) {
  const t = useTranslations("common");
  return (
    <span className={minutes === 0 && !cents && !pieces ? "text-muted" : undefined}>
      {pieces ?? formatMinutes(minutes)}
      <span className="block font-normal text-sm text-soft">
        {cents === null ? t("unknownCost") : formatCents(cents)}
      </span>
    </span>
  );
}
