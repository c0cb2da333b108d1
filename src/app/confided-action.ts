import type { z } from "zod";
import { delicateIn } from "@/domain/note";
import type { Actor } from "@/domain/permissions";
import type { NoteAudience } from "@/generated/prisma/enums";
import { type FormAction, parseForm } from "@/lib/form";
import type { Message, Outcome } from "@/lib/outcome";
import { formAction, toFormState } from "./form-action";

type Doubted = { confirmDoubts: boolean };
type Confided = Doubted & { audience: NoteAudience; body: string | null };

/**
 * The action of a text for other eyes: like any other form, but words that had better stay out of it come back as hints
 * first; sent again with the box ticked, they stay.
 */
export function doubtedAction<S extends z.ZodObject, T>(
  schema: S & z.ZodType<Doubted>,
  doubtsAbout: (input: z.output<S>) => Message[],
  command: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>,
  next: (input: z.output<S>, made: T) => string,
): FormAction {
  const send = formAction(schema, command, next);
  return async (previous, formData) => {
    const form = parseForm(schema, formData);
    const doubts = form.ok && !form.data.confirmDoubts ? doubtsAbout(form.data) : [];
    return doubts.length ? toFormState(form.values, { confirmDoubts: doubts }) : send(previous, formData);
  };
}

/** The same for a text whose readers its writer chose. */
export const confidedAction = <S extends z.ZodObject, T>(
  schema: S & z.ZodType<Confided>,
  command: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>,
  next: (input: z.output<S>, made: T) => string,
) => {
  const doubtsAbout = (input: z.output<S>) => {
    const { audience, body } = input as z.output<S> & Confided;
    return delicateIn(audience, body ?? "");
  };
  return doubtedAction(schema, doubtsAbout, command, next);
};
