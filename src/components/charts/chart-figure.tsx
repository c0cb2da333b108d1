import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Disclosure } from "../feedback/disclosure";

/** What a chart draws, as the table that says the same. */
export type ChartTable = { headers: string[]; rows: { label: string; cells: string[] }[] };

type Props = {
  title: string;
  description?: string;
  table: ChartTable;
  /** Colours with their names, when there is more than one. */
  legend?: ReactNode;
  children: ReactNode;
};

/** A chart with its title and, folded below, its figures as a table: what the eye gets, everybody gets. */
export function ChartFigure({ title, description, table, legend, children }: Props) {
  const t = useTranslations("common");
  const titleId = useId();
  return (
    <figure aria-labelledby={titleId} className="min-w-0">
      <figcaption className="mb-3">
        <p id={titleId} className="font-semibold text-emphasis">
          {title}
        </p>
        {description && <p className="text-muted text-sm">{description}</p>}
      </figcaption>
      {legend}
      {children}
      <div className="mt-3 text-sm">
        <Disclosure summary={t("showData")}>
          <div className="overflow-x-auto">
            <table className="w-full">
              <caption className="sr-only">{title}</caption>
              <thead>
                <tr>
                  {table.headers.map((header, index) => (
                    <th key={header} scope="col" className={`py-1 pr-4 ${index ? "text-right" : "text-left"}`}>
                      {header}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map(({ label, cells }) => (
                  <tr key={label} className="border-line border-t">
                    <th scope="row" className="py-1 pr-4 text-left font-normal">
                      {label}
                    </th>
                    {cells.map((cell, index) => (
                      <td key={table.headers[index + 1]} className="py-1 pr-4 text-right">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Disclosure>
      </div>
    </figure>
  );
}
