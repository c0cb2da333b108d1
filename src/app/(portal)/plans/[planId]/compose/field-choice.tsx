"use client";

import { type Side, sides } from "@/domain/merge";

type Props = {
  id: string;
  name: string;
  label: string;
  /** Who changed it. */
  note: string;
  chosen: Side;
  choose: (side: Side) => void;
  options: Record<Side, { label: string; value: string }>;
};

/** One field two people wrote differently: the two values side by side, one above the other on a phone, and the choice between them. */
export function FieldChoice({ id, name, label, note, chosen, choose, options }: Props) {
  return (
    <fieldset className="mt-3 min-w-0 border-line border-t pt-2">
      <legend className="float-left mb-1 w-full font-semibold">
        {label} <span className="font-normal text-soft text-sm">· {note}</span>
      </legend>
      <div className="clear-both grid gap-2 sm:grid-cols-2">
        {sides.map((side) => (
          <div
            key={side}
            className={`flex gap-2 rounded-sm border px-3 py-2 ${chosen === side ? "border-primary bg-white" : "border-line"}`}
          >
            <input
              type="radio"
              id={`${id}-${side}`}
              name={name}
              value={side}
              checked={chosen === side}
              onChange={() => choose(side)}
              className="choice"
            />
            <label htmlFor={`${id}-${side}`} className="min-w-0 flex-1">
              <span className="block text-soft text-sm">{options[side].label}</span>
              <span className="block whitespace-pre-line break-words">{options[side].value}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
