"use client";

import { type FormEvent, type ReactNode, useActionState, useId } from "react";
import type { FormAction, FormState } from "@/lib/form";
import { FormProvider, type FormWords } from "./context";
import { ErrorSummary } from "./error-summary";
import { useErrorTitle } from "./error-title";
import { Doubts } from "./guard";
import { useKeptAction } from "./kept-action";

type Props = {
  action: FormAction;
  initial: FormState;
  words: FormWords;
  children: ReactNode;
  id?: string;
  className?: string;
  label?: string;
  /** What each field is called, for the summary of what is wrong. */
  labels?: Record<string, string>;
};

/** The browser's half of a form: sends once, keeps what was typed, leads to what is wrong. */
export function FormShell({ action, initial, words, children, id, className, label, labels = {} }: Props) {
  const [state, send, pending] = useActionState(useKeptAction(action, words.network), initial);
  const generated = useId();
  const wrong = Object.values(state.errors).some((errors) => errors?.length);

  useErrorTitle(wrong, words.errorTitle);

  const sendOnce = (event: FormEvent) => {
    if (pending) event.preventDefault();
  };

  return (
    <FormProvider value={{ id: id ?? generated, state, pending, words }}>
      <form action={send} onSubmit={sendOnce} noValidate id={id} aria-label={label} className={className}>
        <ErrorSummary labels={labels} />
        <Doubts labels={labels} />
        {children}
      </form>
    </FormProvider>
  );
}
