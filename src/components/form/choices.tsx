"use client";

import { useField } from "./context";
import { describedBy, FieldErrors, type FieldProps, Hint, OptionalMark } from "./field";
import type { Option } from "./select-field";

type Props = Omit<FieldProps, "width"> & {
  options: Option[];
  /** Short answers stand side by side. */
  inline?: boolean;
};

type GroupProps = Props & { type: "radio" | "checkbox"; chosen: string[]; groupId: string };

/** A question answered by ticking; each answer is a target as wide as its words. */
function ChoiceGroup({ name, label, hint, optional, options, inline, type, chosen, groupId }: GroupProps) {
  const { words, errors } = useField(name);
  return (
    <div className={errors.length ? "border-danger border-s-4 ps-3" : ""}>
      <fieldset aria-describedby={describedBy(groupId, hint, errors)} className="flex min-w-0 flex-col gap-2">
        <legend className="mb-1 font-semibold leading-snug">
          {label}
          {optional && <OptionalMark words={words} />}
        </legend>
        <Hint id={groupId}>{hint}</Hint>
        <FieldErrors id={groupId} errors={errors} words={words} />
        <div className={inline ? "flex flex-wrap gap-x-6 gap-y-2" : "flex flex-col gap-2"}>
          {options.map((option, index) => {
            const id = index === 0 ? groupId : `${groupId}-${option.value}`;
            return (
              <div key={option.value} className="flex gap-2">
                <input
                  // A changed answer must not be undone by the reset that follows a refusal.
                  key={String(chosen.includes(option.value))}
                  type={type}
                  id={id}
                  name={name}
                  value={option.value}
                  defaultChecked={chosen.includes(option.value)}
                  aria-invalid={errors.length > 0 || undefined}
                  aria-describedby={option.hint ? `${id}-about` : undefined}
                  className="choice"
                />
                <div className="min-w-0">
                  <label htmlFor={id} className="block leading-snug">
                    {option.label}
                  </label>
                  {option.hint && (
                    <p id={`${id}-about`} className="text-muted text-sm">
                      {option.hint}
                    </p>
                  )}
                </div>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

/** One answer among a few, all in sight. */
export function RadioGroup({ defaultValue, ...props }: Props & { defaultValue?: string }) {
  const { id, value } = useField(props.name, defaultValue);
  return <ChoiceGroup {...props} type="radio" groupId={id} chosen={[value ?? []].flat()} />;
}

/** Any number of answers among a few, all in sight. */
export function CheckboxGroup({ defaultValue = [], ...props }: Props & { defaultValue?: string[] }) {
  const { id, submitted, typed } = useField(props.name);
  return (
    <ChoiceGroup {...props} type="checkbox" groupId={id} chosen={[submitted ? (typed ?? []) : defaultValue].flat()} />
  );
}
