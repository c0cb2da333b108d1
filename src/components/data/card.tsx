import { type ReactNode, useId } from "react";

type Props = {
  title?: ReactNode;
  /** Where the heading stands in the page's outline. */
  level?: 2 | 3 | 4;
  /** A count or a tag beside the heading. */
  aside?: ReactNode;
  /** Links and buttons at the right of the heading. */
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
  /** Tables and lists reach the card's edges. */
  flush?: boolean;
  /** As wide as a form, for a form alone on its page. */
  narrow?: boolean;
};

/** A sheet that holds one subject. */
export function Card({ title, level = 2, aside, actions, children, id, flush, narrow }: Props) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      aria-labelledby={title ? headingId : undefined}
      className={`min-w-0 rounded-sm border border-line bg-white print:border-0 ${narrow ? "max-w-[50.625rem]" : ""}`}
    >
      {title && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-3 md:px-5 print:px-0">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <Heading id={headingId} className={level === 2 ? "text-emphasis text-lg" : "text-base text-emphasis"}>
              {title}
            </Heading>
            {aside}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-3 text-sm print:hidden">{actions}</div>}
        </div>
      )}
      <div className={flush ? "" : "px-4 py-4 md:px-5 md:py-5 print:px-0"}>{children}</div>
    </section>
  );
}
