import type { ReactNode } from "react";

type Props = { children: ReactNode };

/** The buttons that end a task, the main one first. */
export function ActionBar({ children }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-line border-t pt-5 max-sm:[&>a]:w-full max-sm:[&>button]:w-full print:hidden">
      {children}
    </div>
  );
}
