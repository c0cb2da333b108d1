"use client";

import { useEffect, useRef } from "react";
import { controlId, useForm } from "./context";

/** Everything that was typed wrongly, first thing after sending: takes the focus and leads to each field. */
export function ErrorSummary() {
  const { id, state, words } = useForm();
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(state.errors).flatMap(([name, errors]) =>
    (errors ?? []).map((error) => ({ name, error, key: `${name} ${error}` })),
  );

  useEffect(() => {
    if (Object.keys(state.errors).length > 0) box.current?.focus();
  }, [state]);

  if (wrong.length === 0 || !words) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-sm border-2 border-danger bg-white p-4 md:p-5">
      <p className="font-bold text-lg">{words.summaryTitle}</p>
      <ul className="mt-2 space-y-1">
        {wrong.map(({ name, error, key }) => (
          <li key={key}>
            <a href={`#${controlId(id, name)}`} className="font-semibold text-danger-deep underline underline-offset-4">
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
