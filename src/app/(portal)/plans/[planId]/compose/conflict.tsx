"use client";

import { buttonStyle } from "@/components/button-style";
import { Notice } from "@/components/feedback/notice";
import { formatDay } from "@/lib/dates";
import { fill } from "../../fill";
import { draftFields, type LineDraft } from "./autosave";

/** The words of the choice between two texts. */
export type ConflictWords = Record<
  | "conflictTitle"
  | "mine"
  | "theirs"
  | "someone"
  | "field"
  | "keepMine"
  | "takeTheirs"
  | "quantity"
  | "startsOn"
  | "endsOn"
  | "deliverer"
  | "thirdParties"
  | "reason",
  string
>;

type Props = {
  mine: LineDraft;
  theirs: LineDraft;
  by: string | null;
  deliverers: { value: string; label: string }[];
  words: ConflictWords;
  settle: (choice: "mine" | "theirs") => void;
};

/** Two people changed the same line: what each wrote, side by side, where it differs, and a choice. Nothing is lost until it is made. */
export function Conflict({ mine, theirs, by, deliverers, words, settle }: Props) {
  const names: Record<keyof LineDraft, string> = {
    quantity: words.quantity,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    delivererId: words.deliverer,
    thirdParties: words.thirdParties,
    deviationReason: words.reason,
  };
  const shown = (name: keyof LineDraft, value: string) => {
    if (name === "startsOn" || name === "endsOn") return formatDay(value);
    if (name === "delivererId") return deliverers.find((one) => one.value === value)?.label ?? "—";
    return value || "—";
  };
  const other = fill(words.theirs, { name: by ?? words.someone });
  return (
    <Notice tone="warning" title={words.conflictTitle} live="alert">
      <table className="mt-2 w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className="py-1 pr-3 text-left">
              {words.field}
            </th>
            <th scope="col" className="py-1 pr-3 text-left">
              {words.mine}
            </th>
            <th scope="col" className="py-1 text-left">
              {other}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {draftFields
            .filter((name) => mine[name] !== theirs[name])
            .map((name) => (
              <tr key={name}>
                <th scope="row" className="py-1 pr-3 text-left font-semibold">
                  {names[name]}
                </th>
                <td className="py-1 pr-3">{shown(name, mine[name])}</td>
                <td className="py-1">{shown(name, theirs[name])}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="button" className={buttonStyle("primary", true)} onClick={() => settle("mine")}>
          {words.keepMine}
        </button>
        <button type="button" className={buttonStyle("secondary", true)} onClick={() => settle("theirs")}>
          {words.takeTheirs}
        </button>
      </div>
    </Notice>
  );
}
