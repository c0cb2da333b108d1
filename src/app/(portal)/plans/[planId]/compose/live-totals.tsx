"use client";

import { type CeilingBases, ceilingBroken, ceilingsOf } from "@/domain/ceilings";
import { ceilingCodes } from "@/domain/derogation";
import { type CountedLine, totalsOf } from "@/domain/volume";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import { CeilingMeters, type CeilingWords } from "../../ceiling-meters";
import { fill } from "../../fill";
import { useComposer } from "./composer-state";
import { SaveState, type SaveWords } from "./save-state";

/** The sentences of the totals, in the reader's language. */
export type TotalWords = CeilingWords & { one: string; many: string; overNotice: string; ask: string; total: string };

type Line = CountedLine & { id: string };
type Props = { lines: Line[]; bases: CeilingBases; words: TotalWords; saveWords: SaveWords };

/** The totals as they would be with what is being typed. */
function useTotals(lines: Line[]) {
  const { typed } = useComposer();
  return totalsOf(lines.map((line) => ({ ...line, quantity: typed[line.id] ?? line.quantity })));
}

const plusUnknown = (count: number, words: TotalWords) =>
  count === 0 ? "" : ` ${count === 1 ? words.one : fill(words.many, { count: String(count) })}`;

/** Hours, cost and the three ceilings, counted by the same rules as on the server while one types. */
export function LiveTotals({ lines, bases, words, askHref }: Omit<Props, "saveWords"> & { askHref: string }) {
  const totals = useTotals(lines);
  const ceilings = ceilingsOf(bases, totals.cents);
  const broken = ceilingBroken(ceilings);
  return (
    <div>
      <p className="mb-4 font-bold text-2xl text-emphasis leading-tight">
        <span data-total="minutes">{formatMinutes(totals.minutes)}</span>
        <span className="mx-2 font-normal text-muted">·</span>
        <span data-total="cents">{formatCents(totals.cents)}</span>
        <span className="font-semibold text-base text-warning-deep">{plusUnknown(totals.undefinedCosts, words)}</span>
      </p>
      <CeilingMeters ceilings={ceilings} words={words} />
      {broken && (
        <p className="mt-4 font-semibold text-danger-deep">
          {words.overNotice}{" "}
          <a href={`${askHref}?ceiling=${ceilingCodes[broken.kind]}`} className="link">
            {words.ask}
          </a>
        </p>
      )}
    </div>
  );
}

/** The same in one line that stays in sight while one scrolls. */
export function TotalsBar({ lines, bases, words, saveWords }: Props) {
  const totals = useTotals(lines);
  const worst = ceilingsOf(bases, totals.cents).reduce((a, b) => ((b.share ?? 0) > (a.share ?? 0) ? b : a));
  const share = worst.share === null ? null : Math.round(Math.min(worst.share, 9.99) * 100);
  return (
    <div className="sticky bottom-0 z-20 -mx-4 border-line border-t bg-white px-4 py-2 shadow-md md:-mx-8 md:px-8 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="font-semibold">
          <span className="sr-only">{words.total}: </span>
          {formatMinutes(totals.minutes)} · {formatCents(totals.cents)}
          {share !== null && (
            <a
              href="#totals"
              className={`ml-3 font-normal text-sm underline underline-offset-4 ${worst.state === "over" ? "text-danger-deep" : worst.state === "warn" ? "text-warning-deep" : "text-soft"}`}
            >
              {words[worst.kind]}: {share} %
            </a>
          )}
        </p>
        <SaveState words={saveWords} />
      </div>
    </div>
  );
}
