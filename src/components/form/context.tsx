"use client";

import { createContext, useContext } from "react";
import { emptyForm, type FormState } from "@/lib/form";

/** The few words every field and button may need, translated on the server: no catalogue reaches the browser. */
export type FormWords = {
  optional: string;
  error: string;
  errorTitle: string;
  summaryTitle: string;
  sending: string;
  noChoice: string;
  charactersUsed: string;
  network: string;
};

type FormContext = { id: string; state: FormState; pending: boolean; words?: FormWords };

const Context = createContext<FormContext>({ id: "", state: emptyForm, pending: false });

/** Hands the form's state down to its fields. */
export const FormProvider = Context.Provider;

/** The form around this field; outside one, an empty state. */
export const useForm = () => useContext(Context);

/** The id of a field's control: what error links point at. */
export const controlId = (formId: string, name: string) => (formId ? `${formId}-${name}` : name);

/** What a field must know: its ids, its errors and what was typed into it, which wins over what was stored. */
export function useField(name: string, defaultValue?: string | string[]) {
  const { id: formId, state, words } = useForm();
  const id = controlId(formId, name);
  const errors = state.errors[name] ?? [];
  const submitted = Object.keys(state.values).length > 0;
  const value = state.values[name] ?? defaultValue;
  return { id, words, errors, submitted, typed: state.values[name], value };
}
