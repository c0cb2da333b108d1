"use client";

import { useField } from "./context";
import { describedBy, Field, type FieldProps } from "./field";

type Props = FieldProps & { defaultValue?: string; min?: string; max?: string; autoComplete?: "bday" | "off" };

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** A day, in the browser's own calendar. What was typed and is no day comes back as text, so that it can be corrected. */
export function DateField({
  name,
  label,
  hint,
  optional,
  width = "short",
  defaultValue,
  min,
  max,
  autoComplete,
}: Props) {
  const { id, words, errors, value } = useField(name, defaultValue);
  const isDay = !value || isoDay.test(String(value));
  return (
    <Field id={id} label={label} hint={hint} optional={optional} width={width} errors={errors} words={words}>
      <input
        key={isDay ? "day" : "text"}
        id={id}
        name={name}
        type={isDay ? "date" : "text"}
        defaultValue={value}
        min={min}
        max={max}
        autoComplete={autoComplete}
        aria-required={!optional}
        aria-invalid={errors.length > 0}
        aria-describedby={describedBy(id, hint, errors)}
        className="input min-w-40"
      />
    </Field>
  );
}

/** An hour of the day, in quarter hours. */
export function TimeField({ name, label, hint, optional, width = "short", defaultValue }: Omit<Props, "min" | "max">) {
  const { id, words, errors, value } = useField(name, defaultValue);
  return (
    <Field id={id} label={label} hint={hint} optional={optional} width={width} errors={errors} words={words}>
      <input
        id={id}
        name={name}
        type="time"
        step={900}
        defaultValue={value}
        aria-invalid={errors.length > 0}
        aria-describedby={describedBy(id, hint, errors)}
        className="input min-w-32"
      />
    </Field>
  );
}
