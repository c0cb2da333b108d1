import type { ReactNode } from "react";
import { Link } from "../link";

type Props = {
  label: string;
  value: ReactNode;
  /** What the figure is measured against, or how it moved. */
  note?: ReactNode;
  /** The rows behind the figure. */
  href?: string;
  /** How the figure is counted, as a Definition or a sentence. */
  definition?: ReactNode;
};

/** A figure worth a glance, with its name, and its rows one click away. */
export function KeyFigure({ label, value, note, href, definition }: Props) {
  return (
    <div className="flex min-w-0 flex-col rounded-sm border border-line bg-white px-4 py-3">
      <p className="text-soft text-sm">{label}</p>
      <p className="font-bold text-3xl text-emphasis leading-tight">
        {href ? (
          <Link
            href={href}
            className="rounded-sm underline decoration-1 decoration-line-strong underline-offset-4 hover:text-link-hover"
          >
            {value}
            <span className="sr-only"> {label}</span>
          </Link>
        ) : (
          value
        )}
      </p>
      {note && <p className="mt-0.5 text-muted text-sm">{note}</p>}
      {definition && <div className="mt-1 text-sm">{definition}</div>}
    </div>
  );
}
