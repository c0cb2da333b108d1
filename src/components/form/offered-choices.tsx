"use client";

import { RadioGroup } from "./choices";
import { useForm } from "./context";

type Props = { name: string; label: string; hint?: string };

/** A question that comes up only with what was typed: its answers come back with the form. */
export function OfferedChoices({ name, label, hint }: Props) {
  const { state } = useForm();
  const options = state.offers?.[name];
  return options?.length ? <RadioGroup name={name} label={label} hint={hint} options={options} /> : null;
}
