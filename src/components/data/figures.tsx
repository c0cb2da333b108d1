import type { ReactNode } from "react";

type Props = { children: ReactNode };

/** A row of key figures, as many side by side as fit. */
export function Figures({ children }: Props) {
  return <div className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-3 md:gap-4">{children}</div>;
}
