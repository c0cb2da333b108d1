"use client";

import { TextField, type TextFieldProps } from "./text-field";

type Props = Omit<TextFieldProps, "type" | "inputMode" | "code">;

/** A whole number, typed: no arrows that change it by mistake when the page scrolls. */
export function NumberField(props: Props) {
  return <TextField width="short" inputMode="numeric" autoComplete="off" {...props} />;
}

/** An amount in euro, written the Italian way (1.234,56). */
export function MoneyField(props: Omit<Props, "suffix">) {
  return <TextField width="short" inputMode="decimal" autoComplete="off" suffix="€" {...props} />;
}

/** A number of hours in quarter hours, with a comma (1,25). */
export function HoursField({ suffix = "h", ...props }: Props) {
  return <TextField width="short" inputMode="decimal" autoComplete="off" suffix={suffix} {...props} />;
}
