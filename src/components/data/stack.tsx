import type { ReactNode } from "react";

type Props = { children: ReactNode };

/** The page's rhythm: one thing below the other, evenly apart. */
export function Stack({ children }: Props) {
  return <div className="flex min-w-0 flex-col gap-6 [&>header]:mb-0">{children}</div>;
}
