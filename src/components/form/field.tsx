"use client";

import type { ReactNode } from "react";
import { Icon } from "../icon";
import type { FormWords } from "./context";

/** What every field says about itself. Fields are required unless they are marked optional. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  /** How wide the control is: its width hints at the length of the answer. */
  width?: "short" | "medium" | "full";
};

const widths = { short: "max-w-40", medium: "max-w-md", full: "max-w-none" };

/** The ids that describe a control: its hint, then its error. */
export const describedBy = (id: string, hint: ReactNode, errors: string[]) =>
  [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ") || undefined;

/** The "(facoltativo)" beside the label of what may be left empty. */
export function OptionalMark({ words }: { words?: FormWords }) {
  return words ? <span className="font-normal text-muted"> {words.optional}</span> : null;
}

/** The hint of a control, where its answer is explained before it is typed. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <div id={`${id}-hint`} className="text-muted text-sm">
      {children}
    </div>
  ) : null;
}

/** What is wrong with an answer, told beside it; the first thing first, the next once that is put right. */
export function FieldErrors({ id, errors, words }: { id: string; errors: string[]; words?: FormWords }) {
  if (errors.length === 0) return null;
  return (
    <div id={`${id}-error`} className="flex gap-1 font-semibold text-danger-deep text-sm">
      <Icon name="error" className="size-5 text-danger" />
      <div>
        <span className="sr-only">{words?.error}</span>
        {errors[0]}
      </div>
    </div>
  );
}

type Props = Omit<FieldProps, "name"> & { id: string; errors: string[]; words?: FormWords; children: ReactNode };

/** A labelled control with its hint and its error, joined up for screen readers. */
export function Field({ id, label, hint, optional, width = "medium", errors, words, children }: Props) {
  return (
    <div className={`flex flex-col gap-1 ${errors.length ? "border-danger border-s-4 ps-3" : ""}`}>
      <label htmlFor={id} className="font-semibold leading-snug">
        {label}
        {optional && <OptionalMark words={words} />}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldErrors id={id} errors={errors} words={words} />
      <div className={`mt-auto ${widths[width]}`}>{children}</div>
    </div>
  );
}
