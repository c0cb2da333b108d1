"use client";

import { useState, useSyncExternalStore } from "react";
import { buttonStyle } from "@/components/button-style";
import { PrintButton } from "@/components/data/print-button";
import { Notice } from "@/components/feedback/notice";
import { useForm } from "@/components/form/context";
import { Icon } from "@/components/icon";

type Words = Record<"title" | "once" | "copy" | "copied" | "print" | "qr", string>;
type Slip = { lines: { language: string; direction: "ltr" | "rtl"; title: string; text: string }[]; from: string };
type Props = { words: Words; slip: Slip };

const never = () => () => {};

/** The link just made, to be copied, printed or photographed now: it lives in this answer only. */
export function LinkMade({ words, slip }: Props) {
  const { id, state } = useForm();
  const [copied, setCopied] = useState(false);
  const works = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const { link, until, qrSize, qrPath, mailed } = Object.fromEntries(
    Object.entries(state.values).map(([name, value]) => [name, String(value)]),
  );
  if (!link || !qrPath) return null;
  const copy = () => navigator.clipboard?.writeText(link).then(() => setCopied(true));
  return (
    <div
      role="status"
      className="flex flex-col gap-4 rounded-sm border border-success border-l-4 bg-white px-4 py-4 print:border-0"
    >
      <div>
        <label htmlFor={`${id}-link`} className="font-semibold">
          {words.title}
        </label>
        <p id={`${id}-once`} className="text-soft text-sm">
          {words.once}
        </p>
      </div>
      <textarea
        id={`${id}-link`}
        key={link}
        readOnly
        rows={2}
        dir="ltr"
        defaultValue={link}
        onFocus={(event) => event.target.select()}
        aria-describedby={`${id}-once`}
        className="input break-all font-mono text-sm"
      />
      <div className="flex flex-wrap items-center gap-3">
        {works && (
          <button type="button" onClick={copy} className={buttonStyle("secondary", true)}>
            <Icon name="copy" className="size-4" />
            {copied ? words.copied : words.copy}
          </button>
        )}
        <PrintButton small>{words.print}</PrintButton>
      </div>
      {mailed && <Notice>{mailed}</Notice>}
      <div className="slip flex flex-col gap-3 rounded-sm border border-line p-4">
        <div className="flex flex-wrap items-center gap-4">
          <svg
            role="img"
            aria-label={words.qr}
            viewBox={`0 0 ${qrSize} ${qrSize}`}
            className="size-44 bg-white text-ink"
          >
            <path d={qrPath} fill="currentColor" shapeRendering="crispEdges" />
          </svg>
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-semibold">{slip.from}</p>
            <p className="text-soft text-sm">{until}</p>
            <p className="mt-2 break-all font-mono text-sm" dir="ltr">
              {link}
            </p>
          </div>
        </div>
        {slip.lines.map(({ language, direction, title, text }) => (
          <p key={language} lang={language} dir={direction} className="text-sm">
            <strong>{title}.</strong> {text}
          </p>
        ))}
      </div>
    </div>
  );
}
