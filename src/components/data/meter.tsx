import { Icon } from "../icon";

type Props = {
  label: string;
  value: number;
  ceiling: number;
  /** The measure in words: "1.200,00 € su 4.000,00 €". */
  text: string;
  /** The ceiling as it was before something widened it. */
  mark?: number;
  /** What follows from where the measure stands: "oltre l'80 %", "serve una deroga". */
  note?: string;
};

const states = {
  calm: { bar: "fill-primary", text: "text-soft" },
  near: { bar: "fill-warning", text: "text-warning-deep" },
  over: { bar: "fill-danger", text: "text-danger-deep" },
};

/** How close a measure is to its ceiling: warns from 80 %, is over past 100 %. Drawn for the eye: the figures beside it say it all. */
export function Meter({ label, value, ceiling, mark, text, note }: Props) {
  const share = ceiling > 0 ? value / ceiling : value > 0 ? 2 : 0;
  const state = share > 1 ? "over" : share >= 0.8 ? "near" : "calm";
  const scale = Math.max(1, Math.min(share, 1.5));
  const at = (part: number) => `${(Math.min(part, 1.5) / scale) * 100}%`;
  const look = states[state];
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span className={`font-semibold ${look.text}`}>{ceiling > 0 && `${Math.round(share * 100)} %`}</span>
      </div>
      <svg aria-hidden width="100%" height="12" className="my-1 block rounded-sm">
        <rect width="100%" height="12" className="fill-sunken" />
        <rect width={at(share)} height="12" className={look.bar} />
        <rect x={at(0.8)} width="1" height="12" className="fill-emphasis opacity-60" />
        {mark !== undefined && ceiling > 0 && (
          <rect x={at(mark / ceiling)} width="3" height="12" className="fill-emphasis" />
        )}
        {share > 1 && <rect x={at(1)} width="2" height="12" className="fill-white" />}
      </svg>
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="text-soft">{text}</span>
        {note && (
          <span className={`inline-flex items-center gap-1 font-semibold ${look.text}`}>
            {state !== "calm" && <Icon name="warning-circle" className="size-4" />}
            {note}
          </span>
        )}
      </div>
    </div>
  );
}
