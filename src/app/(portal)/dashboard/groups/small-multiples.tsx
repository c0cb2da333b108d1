import { scaleLinear } from "d3-scale";
import { useTranslations } from "next-intl";
import type { Block, Line } from "../report-lines";

type Props = { block: Block; total: Line };

/** The places of the people's stages among the columns of the table: after the households, before the debts. */
const stages = [1, 2, 3, 4, 5];

/** One small picture for each group, all drawn to the scale of the people referred in that group, so that ways to work can be compared. The table below says the same. */
export function SmallMultiples({ block, total }: Props) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {[...block.lines, total].map((line) => (
        <li key={line.key} className="min-w-0 break-inside-avoid rounded-sm border border-line bg-white px-4 py-3">
          <p className="font-semibold text-emphasis">{line.label}</p>
          {line.note && <p className="text-muted text-sm">{line.note}</p>}
          <Picture line={line} headings={block.headings} />
        </li>
      ))}
    </ul>
  );
}

function Picture({ line, headings }: { line: Line; headings: string[] }) {
  const t = useTranslations("dashboard.groups");
  const withheld = stages.some((place) => line.cells[place]?.number == null);
  const referred = line.cells[1]?.number ?? 0;
  const width = scaleLinear([0, Math.max(1, referred)], [0, 100]).clamp(true);
  return (
    <>
      <dl className="mt-2 grid gap-1.5">
        {stages.map((place) => {
          const cell = line.cells[place];
          if (cell?.number == null) return null;
          return (
            <div key={headings[place]} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 text-sm">
              <dt className="text-soft">{headings[place]}</dt>
              <dd className="font-semibold">{cell?.text}</dd>
              <svg aria-hidden width="100%" height="8" className="col-span-2 block">
                <rect width="100%" height="8" rx="2" className="fill-sunken" />
                <rect width={`${width(cell?.number ?? 0)}%`} height="8" rx="2" className="fill-series-1" />
              </svg>
            </div>
          );
        })}
      </dl>
      {withheld && <p className="mt-2 text-muted text-sm">{t("withheld")}</p>}
    </>
  );
}
