"use client";

import { useField } from "./context";
import { describedBy, Field, type FieldProps } from "./field";

type Props = FieldProps & { accept?: string };

/** A file from the reader's own device; after a refusal it must be chosen again, browsers keep no file. */
export function FileField({ name, label, hint, optional, width, accept }: Props) {
  const { id, words, errors } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} optional={optional} width={width} errors={errors} words={words}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={errors.length > 0}
        aria-describedby={describedBy(id, hint, errors)}
        className="input border-dashed bg-canvas file:mr-3 file:rounded-sm file:border-0 file:bg-primary file:px-4 file:py-1.5 file:font-semibold file:text-white"
      />
    </Field>
  );
}
