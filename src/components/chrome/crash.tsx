"use client";

import { useSyncExternalStore } from "react";
import en from "@/messages/en/crash.json";
import italian from "@/messages/it/crash.json";
import { buttonStyle } from "../button-style";

type Props = { error: unknown; retry: () => void };

const never = () => () => {};
const languageShown = () => document.documentElement.lang;
const referenceOf = (error: unknown) =>
  error instanceof Error && "digest" in error ? String(error.digest) : undefined;

/**
 * What a page says when it broke. It must work when nothing else does, so it is the one place whose words travel to the
 * browser. Shows the reference under which the fault was logged, never the fault.
 */
export function Crash({ error, retry }: Props) {
  const language = useSyncExternalStore(never, languageShown, () => "it");
  const words = language === "en" ? en : italian;
  const reference = referenceOf(error);
  return (
    <div className="max-w-prose py-12">
      <h1 className="text-3xl text-emphasis">{words.title}</h1>
      <p className="mt-3 text-lg">{words.text}</p>
      {reference && (
        <p className="mt-3">
          {words.reference} <strong>{reference}</strong>
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonStyle("primary")}>
          {words.retry}
        </button>
        <a href="/" className={buttonStyle("secondary")}>
          {words.home}
        </a>
      </div>
    </div>
  );
}
