import { scaleLinear } from "d3-scale";
import { Icon } from "../icon";
import { Link } from "../link";
import { ChartFigure } from "./chart-figure";

/** One stage of a path: how many reached it (null: not to be shown), and what is worth saying about the step from the one before. */
export type FunnelStage = { label: string; value: number | null; text: string; note?: string; href?: string };

type Props = { title: string; description?: string; labelHeader: string; valueHeader: string; stages: FunnelStage[] };

/** How many go on from each stage of a path to the next, with the share that does. */
export function FunnelChart({ title, description, labelHeader, valueHeader, stages }: Props) {
  const width = scaleLinear([0, Math.max(1, ...stages.map((stage) => stage.value ?? 0))], [0, 100]).clamp(true);
  return (
    <ChartFigure
      title={title}
      description={description}
      table={{ headers: [labelHeader, valueHeader], rows: stages.map(({ label, text }) => ({ label, cells: [text] })) }}
    >
      <ol>
        {stages.map(({ label, value, text, note, href }, index) => {
          const before = stages[index - 1]?.value ?? 0;
          const share = before > 0 && value !== null ? `${Math.round((value / before) * 100)} %` : undefined;
          return (
            <li key={label}>
              {index > 0 && (
                <p className="flex min-h-7 items-center gap-1 pl-1 text-muted text-sm">
                  <Icon name="arrow-down" className="size-4" />
                  {[share, note].filter(Boolean).join(" · ")}
                </p>
              )}
              <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 sm:grid-cols-[minmax(7rem,11rem)_minmax(0,1fr)_4rem]">
                <span className="text-sm leading-tight">{href ? <Link href={href}>{label}</Link> : label}</span>
                <svg aria-hidden width="100%" height="28" className="block max-sm:order-last max-sm:col-span-2">
                  <rect width="100%" height="28" rx="2" className="fill-canvas" />
                  <rect width={`${width(value ?? 0)}%`} height="28" rx="2" className="fill-series-1" />
                </svg>
                <span className="text-right font-bold text-emphasis text-xl">{text}</span>
              </div>
            </li>
          );
        })}
      </ol>
    </ChartFigure>
  );
}
