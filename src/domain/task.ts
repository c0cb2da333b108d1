import { z } from "zod";
import { today } from "@/lib/clock";
import { choice, id, optionalDay, optionalText, text, version } from "@/lib/fields";

/** How a task ends: done, or no longer to be done. */
export const taskEnds = ["DONE", "DROPPED"] as const;

/** Somebody chosen from a list; an empty choice is told apart from an altered one by its sentence only. */
export const chosenPerson = z.uuid("errors.required");

const upcoming = (typed: string | null) => typed === null || typed >= today();

/** The day a task is due: today or later, or none. */
export const dueDay = optionalDay.refine(upcoming, "errors.dateInPast");

/** Who does what by when, about a household. */
export const giveTaskForm = z.object({ householdId: id, assigneeId: chosenPerson, body: text(500), dueOn: dueDay });
export type GiveTask = z.output<typeof giveTaskForm>;

/** A task is over. Dropping it takes a reason. */
export const endTaskForm = z
  .object({ taskId: id, version, end: choice(taskEnds), result: optionalText(1000) })
  .refine(({ end, result }) => end === "DONE" || result, { message: "task.errors.reasonNeeded", path: ["result"] });
export type EndTask = z.output<typeof endTaskForm>;

/** A task that was over is to be done after all. */
export const reopenTaskForm = z.object({ taskId: id, version });
export type ReopenTask = z.output<typeof reopenTaskForm>;
