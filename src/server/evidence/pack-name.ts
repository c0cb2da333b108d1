import "server-only";
import { toDay } from "@/lib/dates";

type Named = { month: Date | null; plan: { code: string } | null; programme: { code: string } | null };

/** What the files of a pack are called, without their ending: codes and months, never a name. */
export const packFileName = ({ month, plan, programme }: Named) =>
  `evidenze-${plan?.code ?? programme?.code ?? (month ? toDay(month).slice(0, 7) : "")}`;
