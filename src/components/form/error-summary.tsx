"use client";

import { useEffect, useRef } from "react";
import { controlId, useForm } from "./context";

type Props = { labels: Record<string, string> };

/** Everything that was typed wrongly, first thing after sending: takes the focus and leads to each field. */
export function ErrorSummary({ labels }: Props) {
  const { id, state, words } = useForm();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (Object.keys(state.errors).length > 0) box.current?.focus();
  }, [state]);

  const wrong = Object.entries(state.errors).filter(([, errors]) => errors?.length);
  if (wrong.length === 0 || !words) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-sm border-2 border-danger bg-white p-4 md:p-5">
      <p className="font-bold text-emphasis text-lg">{words.summaryTitle}</p>
      <ul className="mt-2 space-y-1">
        {wrong.map(([name, errors]) => (
          <li key={name}>
            <a href={`#${controlId(id, name)}`} className="font-semibold text-danger-deep underline underline-offset-4">
              {labels[name] ?? errors?.[0]}
            </a>
            {labels[name] && <span className="block text-soft text-sm">{errors?.[0]}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
