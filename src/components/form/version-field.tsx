"use client";

import { useForm } from "./context";

/**
 * The version a row was read at. What was posted wins over what the page reads anew: a form that comes back with something to
 * put right (without JavaScript the page is read again) must still answer to the row its writer saw.
 */
export function VersionField({ value, name = "version" }: { value: string | number; name?: string }) {
  const { state } = useForm();
  return <input type="hidden" name={name} value={String(state.values[name] || value)} readOnly />;
}
