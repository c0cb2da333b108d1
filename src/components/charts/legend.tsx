/* Told apart by lightness too, so also without colour vision and in grey print. */
const seriesColours = [
  { fill: "fill-series-1", stroke: "stroke-series-1" },
  { fill: "fill-series-2", stroke: "stroke-series-2" },
  { fill: "fill-series-3", stroke: "stroke-series-3" },
  { fill: "fill-series-4", stroke: "stroke-series-4" },
  { fill: "fill-series-5", stroke: "stroke-series-5" },
] as const;

/** The colour of the series at a place; past the last it starts again. */
export const seriesColour = (index: number) => seriesColours[index % seriesColours.length] ?? seriesColours[0];

type Props = { labels: string[] };

/** Which colour is which series. */
export function Legend({ labels }: Props) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {labels.map((label, index) => (
        <li key={label} className="inline-flex items-center gap-2">
          <svg aria-hidden width="14" height="14">
            <rect width="14" height="14" rx="2" className={seriesColour(index).fill} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
