import type { AgendaRow } from "@/server/sessions/list-sessions";

/** The people of an appointment by name, as long as they are few; null for a group, and for a lesson nobody is enrolled for yet. */
export const namesOf = ({ attendances }: Pick<AgendaRow, "attendances">) =>
  attendances.length === 0 || attendances.length > 2
    ? null
    : attendances.map(({ person }) => `${person.lastName} ${person.firstName}`).join(", ");
