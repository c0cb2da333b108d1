import { useTranslations } from "next-intl";
import { BarChart } from "@/components/charts/bar-chart";
import { Figures } from "@/components/data/figures";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { HowCounted } from "./chapter";
import { LineFigure } from "./line-figure";
import { rowsHref } from "./links";
import type { Block } from "./report-lines";

type Props = { block: Block; filter: IndicatorFilter };

/** How far the services of signed PIPs have come. */
export function Served({ block, filter }: Props) {
  const [signed, begun, done] = block.lines;
  return (
    <div>
      <p className="mb-3 font-semibold text-emphasis">{block.title}</p>
      <Figures>
        {signed && <LineFigure line={signed} filter={filter} />}
        {begun && <LineFigure line={begun} whole={signed} filter={filter} />}
        {done && <LineFigure line={done} whole={signed} filter={filter} />}
      </Figures>
    </div>
  );
}

/** Hours attended, by who held the appointments; beside them how long the appointments fixed were. */
export function Deliverers({ block, filter }: Props) {
  const t = useTranslations("dashboard");
  if (block.lines.length === 0) return null;
  return (
    <div>
      <BarChart
        title={block.title}
        labelHeader={block.labelHeader}
        valueHeader={block.headings[1] ?? ""}
        bars={block.lines.map(({ label, cells: [fixed, delivered], part }) => ({
          label,
          value: delivered?.number ?? 0,
          text:
            fixed?.number == null || delivered?.number == null
              ? (delivered?.text ?? "")
              : t("deliveredOf", { delivered: delivered.text, fixed: fixed.text }),
          href: rowsHref(filter, "deliverers", part),
        }))}
      />
      <div className="mt-3 text-sm">
        <HowCounted indicator="deliverers" />
      </div>
    </div>
  );
}
