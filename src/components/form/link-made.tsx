"use client";

import { useForm } from "./context";

type Props = {
  label: string;
  /** What to know about it, by the minutes it holds when they differ. */
  once: string | Record<string, string>;
};

/** The address just made, to be copied now: it lives in this answer only. */
export function LinkMade({ label, once }: Props) {
  const { id, state } = useForm();
  const { link, minutes } = state.values;
  if (!link) return null;
  return (
    <div role="status" className="rounded-sm border border-success border-l-4 bg-white px-4 py-3">
      <label htmlFor={`${id}-link`} className="font-semibold">
        {label}
      </label>
      <textarea
        id={`${id}-link`}
        key={String(link)}
        readOnly
        rows={3}
        dir="ltr"
        defaultValue={link}
        aria-describedby={`${id}-once`}
        className="input mt-1 break-all font-mono text-sm"
      />
      <p id={`${id}-once`} className="mt-1 text-soft text-sm">
        {typeof once === "string" ? once : once[String(minutes)]}
      </p>
    </div>
  );
}
