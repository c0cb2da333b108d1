import { agendaQuery } from "@/domain/agenda";
import { today } from "@/lib/clock";
import { parseDay } from "@/lib/dates";
import { parseQuery, type SearchParams } from "@/lib/query";

/** What an address asks of the agenda. A day that is none is today; who names an operator or a course asks for theirs, not for "mine". */
export function askedOfAgenda(params: SearchParams, holdsAppointments: boolean) {
  const { on, ...asked } = parseQuery(agendaQuery, params);
  const day = parseDay(on);
  return {
    ...asked,
    on: day && day >= "2000-01-01" && day <= "2100-12-31" ? day : today(),
    whose: holdsAppointments && !asked.operator && !asked.person && !asked.course ? asked.whose : ("all" as const),
  };
}
export type AgendaAsked = ReturnType<typeof askedOfAgenda>;

/** What the address of the same agenda keeps when something else about it changes. */
export const kept = ({ view, on, tab, whose, operator, site, person, course }: AgendaAsked) =>
  view === "list"
    ? { tab, whose, operator, site, person, course }
    : { view, on, whose, operator, site, person, course };
