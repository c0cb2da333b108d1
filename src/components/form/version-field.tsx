"use client";

import { useForm } from "./context";

/**
 * The version a row was read at. What was posted wins over what the page reads anew: a form that comes back with something to
 * put right (without JavaScript the page is read again) must still answer to the row its writer saw.
 */
export function VersionField({ value }: { value: string | number }) {
  const { state } = useForm();
  return <input type="hidden" name="version" value={String(state.values.version ?? value)} readOnly />;
}
