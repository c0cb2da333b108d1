"use client";

import { useField } from "./context";
import { describedBy, FieldErrors, Hint } from "./field";

type Props = { name: string; label: string; hint?: string; defaultChecked?: boolean; value?: string };

/** A statement that is true once ticked. */
export function Checkbox({ name, label, hint, defaultChecked = false, value = "on" }: Props) {
  const { id, words, errors, submitted, typed } = useField(name);
  const checked = submitted ? [typed ?? []].flat().includes(value) : defaultChecked;
  return (
    <div className={`flex flex-col gap-1 ${errors.length ? "border-danger border-s-4 ps-3" : ""}`}>
      <FieldErrors id={id} errors={errors} words={words} />
      <div className="flex gap-2">
        <input
          key={String(checked)}
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy(id, hint, errors)}
          className="choice"
        />
        <div className="min-w-0">
          <label htmlFor={id} className="block leading-snug">
            {label}
          </label>
          <Hint id={id}>{hint}</Hint>
        </div>
      </div>
    </div>
  );
}
