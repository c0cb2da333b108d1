"use client";

import { Notice } from "../feedback/notice";
import { useForm } from "./context";

/** What the rules refused, for a form whose buttons are not SubmitButtons. */
export function FormProblem() {
  const { state } = useForm();
  return state.problem ? (
    <Notice tone="danger" live="alert">
      {state.problem}
    </Notice>
  ) : null;
}
