"use client";

import { useField } from "./context";
import { describedBy, Field, type FieldProps } from "./field";

/** One thing that can be chosen, with the words that explain it. */
export type Option = { value: string; label: string; hint?: string };

/** Options under a common heading. */
export type OptionGroup = { label: string; options: Option[] };

type Props = FieldProps & {
  options: (Option | OptionGroup)[];
  defaultValue?: string;
  /** What the empty first choice says; `false` when there is none. */
  empty?: string | false;
};

const isGroup = (item: Option | OptionGroup): item is OptionGroup => "options" in item;

/** One choice among many. Its key carries its value, or React would put it back to the first choice after a refusal. */
export function SelectField({ name, label, hint, optional, width, options, defaultValue, empty }: Props) {
  const { id, words, errors, value } = useField(name, defaultValue);
  const choice = (option: Option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  );
  return (
    <Field id={id} label={label} hint={hint} optional={optional} width={width} errors={errors} words={words}>
      <select
        key={String(value ?? "")}
        id={id}
        name={name}
        defaultValue={value}
        aria-required={!optional}
        aria-invalid={errors.length > 0}
        aria-describedby={describedBy(id, hint, errors)}
        className="input"
      >
        {empty !== false && <option value="">{empty ?? words?.noChoice ?? "—"}</option>}
        {options.map((item) =>
          isGroup(item) ? (
            <optgroup key={item.label} label={item.label}>
              {item.options.map(choice)}
            </optgroup>
          ) : (
            choice(item)
          ),
        )}
      </select>
    </Field>
  );
}
