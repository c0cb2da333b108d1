"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Saving } from "./autosave";

type Composer = {
  actorId: string;
  planId: string;
  /** Quantities as they are being typed, by line; minutes or pieces. */
  typed: Record<string, number>;
  type: (lineId: string, quantity: number) => void;
  /** Where each line's saving stands. */
  savings: Record<string, Saving>;
  tell: (lineId: string, saving: Saving) => void;
  /** Reads the page again once nobody is typing. */
  refreshSoon: () => void;
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
export function ComposerState({ actorId, planId, children }: { actorId: string; planId: string; children: ReactNode }) {
  const router = useRouter();
  const [typed, setTyped] = useState<Record<string, number>>({});
  const [savings, setSavings] = useState<Record<string, Saving>>({});
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
  const refreshSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (Object.values(latest.current).every(({ state }) => settled.includes(state))) router.refresh();
    }, 1200);
  }, [router]);

  const unsaved = Object.values(savings).some(({ state }) => !settled.includes(state));
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const value = useMemo(
    () => ({ actorId, planId, typed, type, savings, tell, refreshSoon }),
    [actorId, planId, typed, type, savings, tell, refreshSoon],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}
