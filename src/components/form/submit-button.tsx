"use client";

import type { ReactNode } from "react";
import { type ButtonTone, buttonStyle } from "../button-style";
import { Notice } from "../feedback/notice";
import { Icon } from "../icon";
import type { IconName } from "../icon-names";
import { useForm } from "./context";
import { FormProblem } from "./form-problem";

type Props = {
  children: ReactNode;
  tone?: ButtonTone;
  small?: boolean;
  icon?: IconName;
  /** Tells the action which of two buttons was pressed. */
  name?: string;
  value?: string;
};

/** Sends the form. While it is being sent it stays focusable and says so; what the rules refused is told beside it. */
export function SubmitButton({ children, tone = "primary", small, icon, name, value }: Props) {
  const { state, pending, words } = useForm();
  const speaks = tone === "primary" || tone === "danger";
  return (
    <>
      {speaks && <FormProblem className="order-first w-full basis-full" />}
      {speaks && state.notice && (
        <Notice tone="success" live="status" className="order-first w-full basis-full">
          {state.notice}
        </Notice>
      )}
      <button type="submit" name={name} value={value} aria-disabled={pending} className={buttonStyle(tone, small)}>
        {icon && <Icon name={icon} className={small ? "size-4" : "size-5"} />}
        {pending && words && speaks ? words.sending : children}
      </button>
    </>
  );
}
