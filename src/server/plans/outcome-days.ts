import "server-only";
import type { OutcomeDays } from "@/domain/outcome";
import type { OutcomeKind } from "@/generated/prisma/enums";
import { toDay } from "@/lib/dates";

type Row = { kind: OutcomeKind; startsOn: Date; endsOn: Date | null; endedOn: Date | null; provedOn: Date | null };

/** An outcome's row as the rule of its recognition reads it: dates as days. */
export const daysOf = ({ kind, startsOn, endsOn, endedOn, provedOn }: Row): OutcomeDays => ({
  kind,
  startsOn: toDay(startsOn),
  endsOn: endsOn && toDay(endsOn),
  endedOn: endedOn && toDay(endedOn),
  provedOn: provedOn && toDay(provedOn),
});
