import type { ReactNode } from "react";

type Props = { main: ReactNode; aside: ReactNode };

/** What the page is about, and beside it (below it on a phone) what goes with it. */
export function Columns({ main, aside }: Props) {
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:block">
      <div className="flex min-w-0 flex-col gap-6">{main}</div>
      <div className="flex min-w-0 flex-col gap-6 print:mt-6">{aside}</div>
    </div>
  );
}
