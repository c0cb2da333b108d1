import { z } from "zod";
import type { NoteAudience } from "@/generated/prisma/enums";
import { id, optionalChoice, optionalId, optionalInteger, optionalText } from "@/lib/fields";
import { isAttended } from "./delivery";
import { absenceReasons, answerProblems, attendanceAnswers, mostMinutes, type RecordAttendance } from "./session";

/** Who may read a concern that came out of an appointment: the Officina alone, or SolCo too. */
export const concernAudiences = ["OFFICINA", "SHARED"] as const satisfies NoteAudience[];

/** As many people as one appointment can have: as many places has one page of the register, from 1. */
export const mostParticipants = 60;
const places = Array.from({ length: mostParticipants }, (_, index) => index + 1);

const fields = {
  attendanceId: optionalId,
  version: optionalInteger(1, 2_000_000_000),
  status: optionalChoice(attendanceAnswers),
  minutes: optionalInteger(0, mostMinutes),
  absenceReason: optionalChoice(absenceReasons),
  note: optionalText(1000),
  concern: optionalText(2000),
  concernAudience: optionalChoice(concernAudiences),
};
type Field = keyof typeof fields;
type Place = { [F in Field]: z.output<(typeof fields)[F]> };

/** One person's line of the register as it is to be written: what an attendance says, and a concern for the Officina if there is one. */
export type RegisterRow = Omit<RecordAttendance, "content"> & Pick<Place, "concern" | "concernAudience">;

const shape: Record<string, z.ZodType> = Object.fromEntries(
  places.flatMap((place) => Object.entries(fields).map(([field, type]) => [`${field}${place}`, type])),
);

/** What somebody typed in the places of a page of the register, one by one; places without a person are left out. */
const placesOf = (form: Record<string, unknown>) =>
  places
    .map((place) => ({
      place,
      ...(Object.fromEntries(Object.keys(fields).map((field) => [field, form[`${field}${place}`]])) as Place),
    }))
    .filter(({ attendanceId }) => attendanceId);

/** A page of the register: what was done, and a place for each person whose attendance is still to be written; who is left for later has no answer. */
export const registerForm = z
  .object({ sessionId: id, content: optionalText(2000), ...shape })
  .superRefine((form, ctx) => {
    const at = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
    const rows = placesOf(form);
    for (const { place, status, minutes, absenceReason, note, concern, concernAudience } of rows) {
      if (!status) {
        if (note || concern) at(`status${place}`, "register.errors.answerMissing");
        continue;
      }
      for (const [field, message] of answerProblems({ status, minutes: minutes ?? 0, absenceReason }))
        at(`${field}${place}`, message);
      if (concern && !concernAudience) at(`concernAudience${place}`, "errors.required");
    }
    const answers = rows.flatMap(({ status }) => status ?? []);
    if (answers.length === 0) at(`status${rows[0]?.place ?? 1}`, "register.errors.nobodyAnswered");
    if (answers.some(isAttended) && !form.content) at("content", "session.errors.whatWasDone");
  });

/** A page of the register as it was sent. */
export type RegisterPage = z.output<typeof registerForm>;

/** The lines to write, each with the place of the page it came from. */
export const rowsOf = (form: RegisterPage): (RegisterRow & { place: number })[] =>
  placesOf(form).flatMap(({ attendanceId, status, version, minutes, ...rest }) =>
    attendanceId && status
      ? [{ ...rest, attendanceId, status, version: version ?? 1, minutes: minutes ?? 0, correctionReason: null }]
      : [],
  );
