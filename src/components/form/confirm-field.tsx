"use client";

import { Checkbox } from "./checkbox";
import { useField } from "./context";

type Props = { name: string; label: string; hint?: string };

/** A box that appears only once the form came back with doubts: ticking it says that what was typed is right all the same. */
export function ConfirmField({ name, label, hint }: Props) {
  const { errors, typed } = useField(name);
  return errors.length > 0 || typed ? <Checkbox name={name} label={label} hint={hint} /> : null;
}
