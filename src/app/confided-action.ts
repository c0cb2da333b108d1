import type { z } from "zod";
import { delicateIn } from "@/domain/note";
import type { Actor } from "@/domain/permissions";
import type { NoteAudience } from "@/generated/prisma/enums";
import { type FormAction, parseForm } from "@/lib/form";
import type { Outcome } from "@/lib/outcome";
import { formAction, toFormState } from "./form-action";

type Confided = { audience: NoteAudience; body: string | null; confirmDoubts: boolean };

/**
 * The action of a text written for chosen readers: like any other form, but words that had better stay out of a text for
 * other eyes come back as hints first; sent again with the box ticked, they stay.
 */
export function confidedAction<S extends z.ZodObject, T>(
  schema: S & z.ZodType<Confided>,
  command: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>,
  next: (input: z.output<S>, made: T) => string,
): FormAction {
  const send = formAction(schema, command, next);
  return async (previous, formData) => {
    const form = parseForm(schema, formData);
    const doubts = form.ok && !form.data.confirmDoubts ? delicateIn(form.data.audience, form.data.body ?? "") : [];
    return doubts.length ? toFormState(form.values, { confirmDoubts: doubts }) : send(previous, formData);
  };
}
