"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Marked } from "@/components/data/marked";
import { Icon } from "@/components/icon";
import type { Suggestions } from "@/domain/search-hit";
import { usePalette } from "./use-palette";

/** The palette's words in the reader's language. */
type PaletteWords = Record<
  "open" | "title" | "label" | "keys" | "close" | "searching" | "failed" | "allResults" | "results" | "shortcut",
  string
>;

type Props = {
  words: PaletteWords;
  places: Suggestions[] /** Whether this reader has cases to search. */;
  searches: boolean;
};

/** Search and go to: Ctrl+K (or Cmd+K) from any page, arrows, Enter. The browser keeps the focus inside and gives it back. */
export function Palette({ words, places, searches }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const { typed, type, start, forget, groups, said, active, move, point } = usePalette(places, searches, words);
  const options = groups.flatMap((group) => group.options);
  const optionId = (at: number) => `${id}-option-${at}`;

  const open = () => {
    if (dialog.current?.open) return;
    // Drawn only while it is open: until then it is no part of the page.
    flushSync(() => setOpened(true));
    dialog.current?.showModal();
    input.current?.focus();
    start();
  };
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
  });

  const go = (href: string) => {
    dialog.current?.close();
    router.push(href as Route);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (!step || event.altKey) return;
    event.preventDefault();
    move(step, options.length);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = options[active];
    if (chosen) go(chosen.href);
    else if (searches && typed.trim()) go(`/search?q=${encodeURIComponent(typed.trim())}`);
  };

  let at = -1;
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-haspopup="dialog"
        className="inline-flex min-h-11 items-center rounded-sm border border-white/60 px-3 font-semibold text-sm hover:bg-primary-hover max-lg:hidden noscript:hidden"
      >
        <span className="sr-only">{words.open} </span>
        {words.shortcut}
      </button>
      <dialog
        ref={dialog}
        aria-label={words.title}
        onClose={() => {
          setOpened(false);
          forget();
        }}
        {...{ closedby: "any" }}
        className="on-light mx-auto mt-[8vh] mb-auto max-h-[84dvh] w-[min(44rem,calc(100vw-1.5rem))] overflow-hidden rounded-sm border border-line bg-white p-0 text-ink shadow-lg backdrop:bg-emphasis/60 open:flex open:flex-col"
      >
        {opened && (
          <>
            <form
              action="/search"
              method="get"
              onSubmit={onSubmit}
              className="flex items-center gap-2 border-line border-b p-3"
            >
              <label htmlFor={`${id}-input`} className="sr-only">
                {words.label}
              </label>
              <Icon name="search" className="size-6 shrink-0 text-primary" />
              <input
                ref={input}
                id={`${id}-input`}
                name="q"
                type="text"
                role="combobox"
                aria-expanded={options.length > 0}
                aria-controls={`${id}-list`}
                aria-autocomplete="list"
                aria-activedescendant={active >= 0 ? optionId(active) : undefined}
                aria-describedby={`${id}-keys`}
                value={typed}
                onChange={(event) => type(event.target.value)}
                onKeyDown={onKeyDown}
                placeholder={words.label}
                maxLength={200}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                className="input min-w-0 flex-1"
              />
              <button
                type="button"
                onClick={() => dialog.current?.close()}
                className="inline-grid size-11 shrink-0 place-items-center rounded-sm text-link hover:bg-canvas"
              >
                <Icon name="close" className="size-6" label={words.close} />
              </button>
            </form>
            <p role="status" className={said ? "px-4 pt-3 text-soft text-sm" : "sr-only"}>
              {said}
            </p>
            <div
              id={`${id}-list`}
              role="listbox"
              aria-label={words.results}
              tabIndex={-1}
              className="min-h-0 overflow-y-auto py-2"
            >
              {groups.map((group, number) => (
                <fieldset key={group.heading} className="min-w-0" aria-labelledby={`${id}-group-${number}`}>
                  <p id={`${id}-group-${number}`} className="px-4 pt-2 pb-1 font-semibold text-muted text-sm">
                    {group.heading}
                  </p>
                  {group.options.map((option) => {
                    at += 1;
                    const here = at;
                    return (
                      <div
                        key={option.href}
                        id={optionId(here)}
                        role="option"
                        aria-selected={here === active}
                        tabIndex={-1}
                        onMouseMove={() => here !== active && point(here)}
                        onClick={() => go(option.href)}
                        onKeyDown={(event) => event.key === "Enter" && go(option.href)}
                        className={`mx-2 flex min-h-11 cursor-pointer flex-col justify-center rounded-sm border-l-4 px-3 py-1.5 ${
                          here === active ? "border-primary bg-primary-light" : "border-transparent"
                        }`}
                      >
                        <span className="font-semibold">
                          <Marked parts={option.title} />
                        </span>
                        {option.detail.length > 0 && (
                          <span className="text-soft text-sm">
                            <Marked parts={option.detail} />
                          </span>
                        )}
                      </div>
                    );
                  })}
                </fieldset>
              ))}
            </div>
            <p id={`${id}-keys`} className="border-line border-t px-4 py-2 text-muted text-sm max-sm:hidden">
              {words.keys}
            </p>
          </>
        )}
      </dialog>
    </>
  );
}
