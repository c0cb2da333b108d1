import type { ReactNode } from "react";
import { Icon } from "../icon";

type Props = { summary: ReactNode; children: ReactNode; open?: boolean; id?: string };

/** Something that is there for who wants it, folded for who does not; opens without JavaScript and on paper. */
export function Disclosure({ summary, children, open, id }: Props) {
  return (
    <details id={id} open={open} className="group">
      <summary className="inline-flex min-h-8 list-none items-center gap-1 rounded-sm font-semibold text-link hover:text-link-hover">
        <Icon name="chevron-right" className="size-5 group-open:rotate-90 rtl:-scale-x-100" />
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-2 border-line border-s-4 ps-4">{children}</div>
    </details>
  );
}
