"use client";

import { useState } from "react";
import { buttonStyle } from "@/components/button-style";
import { Notice } from "@/components/feedback/notice";
import { type LineField, type LineTexts, lineFields, sameLineValue } from "@/domain/line-texts";
import { differencesOf, merged, proposed, type Side, sides } from "@/domain/merge";
import { formatDay, parseDay } from "@/lib/dates";
import { fill } from "../../fill";
import type { LineClash } from "./autosave";
import { FieldChoice } from "./field-choice";

/** The words of the choice between two texts. */
export type ConflictWords = Record<
  | "conflictTitle"
  | "conflictBy"
  | "conflictHint"
  | "mine"
  | "theirs"
  | "someone"
  | "movedByMine"
  | "movedByTheirs"
  | "movedByBoth"
  | "allMine"
  | "allTheirs"
  | "result"
  | "resultRest"
  | "showResult"
  | "saveChoice"
  | "empty"
  | "quantity"
  | "startsOn"
  | "endsOn"
  | "deliverer"
  | "thirdParties"
  | "reason",
  string
>;

type Props = {
  id: string;
  unit: "HOUR" | "OUTCOME";
  base: LineTexts | null;
  mine: LineTexts;
  clash: LineClash;
  /** What was chosen before the page came back with its preview. */
  chosen: Partial<Record<LineField, Side>>;
  deliverers: { value: string; label: string }[];
  words: ConflictWords;
  /** Whether there is JavaScript: then choosing shows the result at once and `settle` saves it. */
  alive: boolean;
  settle: (values: LineTexts) => void;
};

/** Two people changed the same line: what each wrote, field by field, who and when, a choice for each and what comes of it. Nothing is saved before that. */
export function Conflict({ id, unit, base, mine, clash, chosen, deliverers, words, alive, settle }: Props) {
  const { theirs, by, at } = clash;
  const differences = differencesOf(lineFields, { base, mine, theirs }, sameLineValue(unit));
  const [picked, setPicked] = useState(chosen);
  const choice = { ...proposed(differences), ...picked };
  const result = merged(lineFields, { mine, theirs }, choice);
  const other = by ?? words.someone;
  const names: Record<LineField, string> = {
    quantity: words.quantity,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    delivererId: words.deliverer,
    thirdParties: words.thirdParties,
    deviationReason: words.reason,
  };
  const moved = {
    mine: words.movedByMine,
    theirs: fill(words.movedByTheirs, { name: other }),
    both: words.movedByBoth,
  };
  const said = (field: LineField, value: string) => {
    if (!value.trim()) return words.empty;
    if (field === "startsOn" || field === "endsOn") return formatDay(parseDay(value)) || value;
    if (field === "delivererId") return deliverers.find((one) => one.value === value)?.label ?? words.empty;
    return field === "quantity" && unit === "HOUR" ? `${value} h` : value;
  };
  const takeAll = (side: Side) =>
    setPicked(Object.fromEntries(differences.map(({ field }) => [field, side])) as typeof picked);
  return (
    <Notice tone="warning" title={words.conflictTitle} live="alert">
      <div data-conflict={id}>
        <p>{fill(words.conflictBy, { name: other, at: at ?? "—" })}</p>
        <p className="mb-3 text-soft text-sm">{words.conflictHint}</p>
        <div className="mb-4 flex flex-wrap gap-2">
          {sides.map((side) => (
            <button
              key={side}
              type={alive ? "button" : "submit"}
              name="all"
              value={side}
              className={buttonStyle("secondary", true)}
              onClick={alive ? () => takeAll(side) : undefined}
            >
              {side === "mine" ? words.allMine : fill(words.allTheirs, { name: other })}
            </button>
          ))}
        </div>
        {differences.map(({ field, movedBy }) => (
          <FieldChoice
            key={field}
            id={`${id}-${field}`}
            name={`pick-${field}`}
            label={names[field]}
            note={moved[movedBy]}
            chosen={choice[field] ?? "mine"}
            choose={(side) => setPicked((before) => ({ ...before, [field]: side }))}
            options={{
              mine: { label: words.mine, value: said(field, mine[field]) },
              theirs: { label: fill(words.theirs, { name: other }), value: said(field, theirs[field]) },
            }}
          />
        ))}
        <div aria-live="polite" className="mt-4 rounded-sm border border-line bg-canvas px-3 py-2 text-sm">
          <p className="font-semibold">{words.result}</p>
          <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5">
            {differences.map(({ field }) => (
              <div key={field} className="contents">
                <dt className="text-soft">{names[field]}</dt>
                <dd className="break-words" data-result={field}>
                  {said(field, result[field])}
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-1 text-soft">{words.resultRest}</p>
        </div>
        <input type="hidden" name="theirs" value={JSON.stringify(theirs)} />
        <input type="hidden" name="theirsBy" value={by ?? ""} />
        <input type="hidden" name="theirsAt" value={at ?? ""} />
        <div className="mt-3 flex flex-wrap gap-3">
          <button
            type={alive ? "button" : "submit"}
            className={buttonStyle("primary", true)}
            onClick={alive ? () => settle(result) : undefined}
          >
            {words.saveChoice}
          </button>
          {!alive && (
            <button type="submit" name="step" value="preview" className={buttonStyle("quiet", true)}>
              {words.showResult}
            </button>
          )}
        </div>
      </div>
    </Notice>
  );
}
