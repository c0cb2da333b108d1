"use client";

import { buttonStyle } from "@/components/button-style";
import { Notice } from "@/components/feedback/notice";
import { dayOf, formatDay, formatTime } from "@/lib/dates";
import { fill } from "../plans/fill";

/** The words with which an unsaved text is offered again. */
export type OfferWords = Record<"title" | "before" | "after" | "resume" | "discard" | "empty", string>;

/** One difference between what is saved and what was typed. */
export type OfferedField = {
  name: string;
  label: string /** Left out where nothing of it is saved. */;
  before?: string;
  after: string;
};

type Props = {
  at: string;
  label: string;
  fields: OfferedField[];
  words: OfferWords;
  resume: () => void;
  discard: () => void;
};

/** "Ci sono modifiche non salvate del 26/11/2026 alle 10:32". */
const offerTitle = (at: string, words: OfferWords) =>
  fill(words.title, { day: formatDay(dayOf(new Date(at))), time: formatTime(new Date(at)) });

/** What was typed and never saved, beside what is saved now: to take up again or to throw away. */
export function Offer({ at, label, fields, words, resume, discard }: Props) {
  return (
    <Notice tone="info" title={offerTitle(at, words)} live="status" className="my-2">
      <dl className="text-sm" data-offer={label}>
        {fields.map(({ name, label: field, before, after }) => (
          <div key={name} className="mt-2">
            <dt className="font-semibold">{field}</dt>
            {before !== undefined && (
              <dd className="break-words">
                <span className="text-soft">{words.before}:</span> {before || words.empty}
              </dd>
            )}
            <dd className="break-words">
              <span className="text-soft">{words.after}:</span> <strong>{after || words.empty}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="button" className={buttonStyle("primary", true)} onClick={resume}>
          {words.resume}
          <span className="sr-only"> {label}</span>
        </button>
        <button type="button" className={buttonStyle("secondary", true)} onClick={discard}>
          {words.discard}
          <span className="sr-only"> {label}</span>
        </button>
      </div>
    </Notice>
  );
}
