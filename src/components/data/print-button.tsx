"use client";

import { useSyncExternalStore } from "react";
import { type ButtonTone, buttonStyle } from "../button-style";
import { Icon } from "../icon";

type Props = { children: string; tone?: ButtonTone; small?: boolean };

const never = () => () => {};

/** Opens the browser's own print window; without JavaScript it is not there, and the browser's menu does the same. */
export function PrintButton({ children, tone = "secondary", small }: Props) {
  const works = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!works) return null;
  return (
    <button type="button" onClick={() => window.print()} className={buttonStyle(tone, small)}>
      <Icon name="print" className={small ? "size-4" : "size-5"} />
      {children}
    </button>
  );
}
