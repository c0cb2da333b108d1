import type { AgendaRow } from "@/server/sessions/list-sessions";

type Row = Pick<AgendaRow, "status" | "attendances">;

/** Who is expected at an appointment: not who gave up their place, unless the whole appointment was called off. */
const expected = ({ status, attendances }: Row) =>
  status === "CANCELLED" ? attendances : attendances.filter((one) => one.status !== "CANCELLED");

/** How many people an appointment is for; none for a lesson nobody is enrolled for yet. */
export const peopleCount = (row: Row) => expected(row).length;

/** The people of an appointment by name, as long as they are few; null for a group, and for nobody. */
export const namesOf = (row: Row) => {
  const people = expected(row);
  return people.length === 0 || people.length > 2
    ? null
    : people.map(({ person }) => `${person.lastName} ${person.firstName}`).join(", ");
};
