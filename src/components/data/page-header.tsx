import { Children, type ReactNode } from "react";
import { Breadcrumb, type Crumb } from "../chrome/breadcrumb";

type Props = {
  title: ReactNode;
  /** What kind of thing this is, and its code. */
  eyebrow?: ReactNode;
  /** Its status, as a StatusTag. */
  tag?: ReactNode;
  /** One sentence on what this screen is for. */
  lead?: ReactNode;
  /** Facts worth knowing before reading on, side by side. */
  meta?: ReactNode[];
  /** What can be done from here: buttons and links. */
  actions?: ReactNode;
  /** The way back up, without this page. */
  trail?: Crumb[];
  /** Tabs that hang on the band. */
  children?: ReactNode;
};

/** The band every screen opens with: where am I, what is this, how is it doing, what can I do. */
export function PageHeader({ title, eyebrow, tag, lead, meta, actions, trail, children }: Props) {
  return (
    <header
      className={`full-bleed mb-6 ${children ? "" : "pb-5"} ${trail ? "pt-3" : "pt-6"} print:mb-4 print:pt-3 print:pb-3`}
    >
      {trail && <Breadcrumb trail={trail} />}
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-4xl">
          {eyebrow && <p className="font-semibold text-muted text-sm">{eyebrow}</p>}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl text-emphasis md:text-3xl">{title}</h1>
            {tag}
          </div>
          {lead && <p className="mt-1 max-w-prose text-soft md:text-lg">{lead}</p>}
          {meta && meta.length > 0 && (
            <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-soft text-sm">
              {Children.map(meta, (fact) => (
                <li className="inline-flex items-center gap-1.5">{fact}</li>
              ))}
            </ul>
          )}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-3 print:hidden">{actions}</div>}
      </div>
      {children && <div className="mt-5">{children}</div>}
    </header>
  );
}
