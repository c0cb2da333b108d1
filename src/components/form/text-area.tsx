"use client";

import { useState } from "react";
import type { ToldTo } from "@/domain/delicate";
import { useField } from "./context";
import { describedBy, Field, type FieldProps } from "./field";
import { useGuardWords, WhoReads } from "./guard";

type Props = FieldProps & {
  /** Who will read it; said beside the text, and heeded before it is saved. Only what the person themself writes does without. */
  readers?: ToldTo;
  defaultValue?: string;
  rows?: number;
  maximum?: number;
};

/* It grows with what is typed, so its rows are only where it starts from. */
const heightOf = (rows: number) => (rows <= 2 ? "min-h-18" : rows <= 4 ? "min-h-30" : "min-h-48");

/** A labelled text of several lines that says who will read it; with a maximum it counts what was typed, which is never cut off. */
export function TextArea({ name, label, readers, hint, optional, width = "full", defaultValue, rows, maximum }: Props) {
  const { id, words, errors, value } = useField(name, defaultValue);
  const [typed, setTyped] = useState(String(value ?? ""));
  const { length } = typed;
  const told = useGuardWords() && readers ? `${id}-readers` : null;
  const counted = maximum && words && `${id}-count`;
  const described = [describedBy(id, hint, errors), told, counted].filter(Boolean).join(" ");
  return (
    <Field id={id} label={label} hint={hint} optional={optional} width={width} errors={errors} words={words}>
      <textarea
        id={id}
        name={name}
        rows={rows ?? 4}
        defaultValue={value}
        onChange={(event) => setTyped(event.target.value)}
        aria-required={!optional}
        aria-invalid={errors.length > 0}
        aria-describedby={described || undefined}
        className={`input field-sizing-content max-w-3xl resize-y ${heightOf(rows ?? 4)}`}
      />
      {readers && <WhoReads id={id} name={name} readers={readers} typed={typed} />}
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
