import type { ReactNode } from "react";

type Props = { legend: string; hint?: ReactNode; children: ReactNode; columns?: 1 | 2 | 3 };

const grids = { 1: "", 2: "md:grid-cols-2", 3: "md:grid-cols-3" };

/** Questions that belong together, under one heading. */
export function Fieldset({ legend, hint, children, columns = 1 }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 font-bold text-emphasis text-lg">{legend}</legend>
      {hint && <div className="-mt-2 mb-4 max-w-prose text-muted text-sm">{hint}</div>}
      <div className={`grid gap-5 ${grids[columns]}`}>{children}</div>
    </fieldset>
  );
}
