import type { AgendaRow } from "@/server/sessions/list-sessions";

/** The people of an appointment by name, as long as they are few; null for a group. */
export const namesOf = ({ attendances }: Pick<AgendaRow, "attendances">) =>
  attendances.length > 2 ? null : attendances.map(({ person }) => `${person.lastName} ${person.firstName}`).join(", ");
