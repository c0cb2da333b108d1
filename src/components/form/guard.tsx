"use client";

import { createContext, useContext, useEffect, useRef } from "react";
import { type DelicateKind, delicateIn, type TextReaders, type ToldTo, toldMark } from "@/domain/delicate";
import { Icon } from "../icon";
import { Link } from "../link";
import { controlId, useForm } from "./context";

/** The words about who reads a text and what it had better not hold, translated on the server once for the whole page. */
export type GuardWords = {
  readers: Record<TextReaders | "CHOSEN", string>;
  hints: Record<DelicateKind, string>;
  title: string;
  kept: string;
  reread: string;
  reservedNote: string;
};

const Context = createContext<GuardWords | null>(null);

/** Hands those words down to every form of the page. */
export const GuardProvider = Context.Provider;

/** Those words; null where no page handed them down. */
export const useGuardWords = () => useContext(Context);

type Told = { id: string; name: string; readers: ToldTo; typed: string };

/** Who will read what is being written, and, as it is typed, what had better stay out of it. */
export function WhoReads({ id, name, readers, typed }: Told) {
  const words = useGuardWords();
  const named = typeof readers === "string" ? readers : null;
  const hints = named ? delicateIn(named, typed) : [];
  return (
    <>
      <input type="hidden" name="told" value={toldMark(name, readers)} />
      {words && (
        <div id={`${id}-readers`} className="mt-1 text-sm">
          <p className="flex gap-1.5 text-muted">
            <Icon name="user" className="mt-0.5 size-4" />
            {words.readers[named ?? "CHOSEN"]}
          </p>
          <ul aria-live="polite" className="font-semibold text-warning-deep">
            {hints.map((kind) => (
              <li key={kind}>{words.hints[kind]}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What came back to be read again before it is saved: takes the focus, leads to each text, and lets its writer keep it. */
export function Doubts({ labels }: { labels: Record<string, string> }) {
  const { id, state } = useForm();
  const words = useGuardWords();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.doubts) box.current?.focus();
  }, [state]);

  if (!state.doubts || !words) return null;
  const { texts, reservedNote } = state.doubts;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-sm border border-line border-s-4 border-s-warning bg-white p-4 md:p-5"
    >
      <p className="font-bold text-emphasis text-lg">{words.title}</p>
      <ul className="mt-2 space-y-1">
        {texts.map(({ field, hints }) => (
          <li key={field}>
            {labels[field] && (
              <a href={`#${controlId(id, field)}`} className="font-semibold underline underline-offset-4">
                {labels[field]}
              </a>
            )}
            {hints.map((hint) => (
              <span key={hint} className="block">
                {hint}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted text-sm">{words.kept}</p>
      <label className="mt-3 flex gap-2">
        <input type="checkbox" name="reread" value="on" className="choice" />
        <span className="min-w-0 leading-snug">{words.reread}</span>
      </label>
      {reservedNote && (
        <p className="mt-3">
          <Link href={reservedNote} className="link font-semibold">
            {words.reservedNote}
          </Link>
        </p>
      )}
    </div>
  );
}
