import type { ReactNode } from "react";
import { Icon } from "../icon";

type Props = { term: ReactNode; children: ReactNode };

/** A word or a figure whose meaning opens right under it: no tooltip, so it works by touch, by keyboard and on paper. */
export function Definition({ term, children }: Props) {
  return (
    <details className="group inline-block max-w-full align-top">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm underline decoration-dotted underline-offset-4">
        {term}
        <Icon name="info-circle" className="size-4 text-primary" />
      </summary>
      <div className="mt-1 max-w-prose rounded-sm bg-canvas px-3 py-2 font-normal text-ink text-sm normal-case">
        {children}
      </div>
    </details>
  );
}
