"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Saving, UnsavedLine } from "./autosave";

type Composer = {
  planId: string;
  /** Quantities as they are being typed, by line; minutes or pieces. */
  typed: Record<string, number>;
  type: (lineId: string, quantity: number) => void;
  /** Where each line's saving stands. */
  savings: Record<string, Saving>;
  tell: (lineId: string, saving: Saving) => void;
  /** Reads the page again once nobody is typing. */
  refreshSoon: () => void;
  /** What was typed into lines that somebody took out meanwhile. */
  lost: UnsavedLine[];
  lose: (line: UnsavedLine) => void;
  giveUp: (lineId: string) => void;
  /** The lines of which an earlier visit left something unsaved. */
  offered: string[];
  announce: (lineId: string, offered: boolean) => void;
  /** Reads the page again at once: something it shows is gone. */
  refreshNow: () => void;
};

const Context = createContext<Composer | null>(null);

/** What the pieces of the composer share in the browser. */
export function useComposer(): Composer {
  const composer = useContext(Context);
  if (!composer) throw new Error("outside the composer");
  return composer;
}

const settled = ["idle", "saved"];

/** Holds what is being typed and how its saving goes; without JavaScript it holds nothing and the page works the same. */
export function ComposerState({ planId, children }: { planId: string; children: ReactNode }) {
  const router = useRouter();
  const [typed, setTyped] = useState<Record<string, number>>({});
  const [savings, setSavings] = useState<Record<string, Saving>>({});
  const [lost, setLost] = useState<UnsavedLine[]>([]);
  const latest = useRef(savings);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const type = useCallback((lineId: string, quantity: number) => {
    setTyped((all) => (all[lineId] === quantity ? all : { ...all, [lineId]: quantity }));
  }, []);
  const tell = useCallback((lineId: string, saving: Saving) => {
    setSavings((all) => {
      latest.current = { ...all, [lineId]: saving };
      return latest.current;
    });
  }, []);
  const lose = useCallback((line: UnsavedLine) => {
    setLost((all) => [...all.filter(({ lineId }) => lineId !== line.lineId), line]);
  }, []);
  const [offered, setOffered] = useState<string[]>([]);
  const announce = useCallback((lineId: string, is: boolean) => {
    setOffered((all) => {
      if (all.includes(lineId) === is) return all;
      return is ? [...all, lineId] : all.filter((one) => one !== lineId);
    });
  }, []);
  const giveUp = useCallback((lineId: string) => {
    setLost((all) => all.filter((one) => one.lineId !== lineId));
  }, []);
  const refreshSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (Object.values(latest.current).every(({ state }) => settled.includes(state))) router.refresh();
    }, 1200);
  }, [router]);

  const refreshNow = useCallback(() => router.refresh(), [router]);

  const unsaved = Object.values(savings).some(({ state }) => !settled.includes(state));
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const value = useMemo(
    () => ({ planId, typed, type, savings, tell, refreshSoon, lost, lose, giveUp, offered, announce, refreshNow }),
    [planId, typed, type, savings, tell, refreshSoon, lost, lose, giveUp, offered, announce, refreshNow],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}
