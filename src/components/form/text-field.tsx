"use client";

import type { HTMLInputAutoCompleteAttribute } from "react";
import { useField } from "./context";
import { describedBy, Field, type FieldProps } from "./field";

/** A field answered on one line. */
export type TextFieldProps = FieldProps & {
  defaultValue?: string;
  type?: "text" | "email" | "tel" | "password" | "search" | "url";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search";
  /** A unit shown after the control, read with the label. */
  suffix?: string;
  maxLength?: number;
  spellCheck?: boolean;
  /** Codes are easier to compare in capitals of one width. */
  code?: boolean;
  readOnly?: boolean;
};

/** A labelled line of text. A password is never written back into the page. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, optional, width, defaultValue, type = "text", suffix, code, ...rest } = props;
  const { id, words, errors, value } = useField(name, defaultValue);
  return (
    <Field id={id} label={label} hint={hint} optional={optional} width={width} errors={errors} words={words}>
      <div className="flex items-stretch">
        <input
          id={id}
          name={name}
          type={type}
          defaultValue={type === "password" ? undefined : value}
          aria-required={!optional}
          aria-invalid={errors.length > 0}
          aria-describedby={
            [describedBy(id, hint, errors), suffix && `${id}-suffix`].filter(Boolean).join(" ") || undefined
          }
          className={`input ${suffix ? "rounded-r-none text-right" : ""} ${code ? "uppercase tracking-wider" : ""}`}
          {...rest}
        />
        {suffix && (
          <span
            id={`${id}-suffix`}
            className="flex items-center rounded-r-sm border border-line-strong border-l-0 bg-sunken px-3 text-soft"
          >
            {suffix}
          </span>
        )}
      </div>
    </Field>
  );
}
