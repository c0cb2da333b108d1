import type { ReactNode } from "react";
import { emptyForm, type FormAction, type FormState } from "@/lib/form";
import { FormShell } from "./form-shell";
import { labelsOf } from "./labels";
import { useFormWords } from "./words";

type Props = {
  action: FormAction;
  children: ReactNode;
  /** What the form starts from, when it starts from more than its fields' default values. */
  initial?: FormState;
  /** Makes the fields' anchors readable: `<id>-<name>`. */
  id?: string;
  /** The form's name for screen readers, when its screen holds several. */
  label?: string;
  /** What fields drawn by components of their own are called; the others are found. */
  labels?: Record<string, string>;
  className?: string;
};

/** A form that works with or without JavaScript, keeps what was typed and leads to what is wrong. */
export function Form({ initial = emptyForm, className = "flex max-w-3xl flex-col gap-6", labels, ...rest }: Props) {
  const words = useFormWords();
  const known = { ...labelsOf(rest.children), ...labels };
  return <FormShell {...rest} initial={initial} className={className} words={words} labels={known} />;
}
