"use client";

import { useState } from "react";
import { useField } from "./context";
import { describedBy, Field, type FieldProps } from "./field";

type Props = FieldProps & { defaultValue?: string; rows?: number; maximum?: number };

/* It grows with what is typed, so its rows are only where it starts from. */
const heightOf = (rows: number) => (rows <= 2 ? "min-h-18" : rows <= 4 ? "min-h-30" : "min-h-48");

/** A labelled text of several lines; with a maximum it counts what was typed, which is never cut off. */
export function TextArea({ name, label, hint, optional, width = "full", defaultValue, rows = 4, maximum }: Props) {
  const { id, words, errors, value } = useField(name, defaultValue);
  const [length, setLength] = useState(String(value ?? "").length);
  const described = [describedBy(id, hint, errors), maximum && words && `${id}-count`].filter(Boolean).join(" ");
  return (
    <Field id={id} label={label} hint={hint} optional={optional} width={width} errors={errors} words={words}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        onChange={(event) => setLength(event.target.value.length)}
        aria-required={!optional}
        aria-invalid={errors.length > 0}
        aria-describedby={described || undefined}
        className={`input field-sizing-content max-w-3xl resize-y ${heightOf(rows)}`}
      />
      {maximum && words && (
        <p
          id={`${id}-count`}
          className={`text-sm ${length > maximum ? "font-semibold text-danger-deep" : "text-muted"}`}
        >
          {words.charactersUsed.replace("{used}", String(length)).replace("{maximum}", String(maximum))}
        </p>
      )}
    </Field>
  );
}
