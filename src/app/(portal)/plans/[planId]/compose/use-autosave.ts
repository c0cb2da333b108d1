"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { draftFields, type LineDraft, lineMemory, pauseBefore, type Saving, sendLine } from "./autosave";
import { useComposer } from "./composer-state";

type Line = { id: string; version: number; values: LineDraft };

const typingPause = 900;

/** The fields of a line's form as they stand. */
export function readDraft(form: HTMLFormElement): LineDraft {
  const data = new FormData(form);
  return Object.fromEntries(draftFields.map((name) => [name, String(data.get(name) ?? "")])) as LineDraft;
}

/** Puts values into a line's form, telling whoever listens that they changed. */
export function writeDraft(form: HTMLFormElement, values: LineDraft) {
  for (const name of draftFields) {
    const field = form.elements.namedItem(name);
    if (
      !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement)
    )
      continue;
    field.value = values[name];
  }
}

const same = (a: LineDraft, b: LineDraft) => draftFields.every((name) => a[name] === b[name]);

/**
 * Saves a line's form by itself while it is typed into: after a pause or when left. What cannot be saved stays in the form
 * and in the tab's memory, and is tried again; of two people, the second is shown both texts and chooses.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, line: Line, onDraft: (values: LineDraft) => void) {
  const { actorId, planId, tell, refreshSoon } = useComposer();
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const [restored, setRestored] = useState(false);
  const version = useRef(line.version);
  const clean = useRef(line.values);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const attempts = useRef(0);
  const busy = useRef(false);
  const memory = useRef(lineMemory(actorId, planId, line.id));
  const report = useCallback(
    (next: Saving) => {
      setSaving(next);
      tell(line.id, next);
    },
    [tell, line.id],
  );

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const current = form.current;
    if (!current || busy.current) return;
    const values = readDraft(current);
    if (same(values, clean.current)) {
      memory.current.forget();
      report({ state: "idle" });
      return;
    }
    busy.current = true;
    report({ state: "saving" });
    const body = new FormData(current);
    body.set("version", String(version.current));
    const answer = await sendLine(`/plans/${planId}/lines/${line.id}`, body);
    busy.current = false;
    if (!answer) {
      attempts.current += 1;
      timer.current = setTimeout(save, pauseBefore(attempts.current));
      report({ state: "offline" });
      return;
    }
    attempts.current = 0;
    if (answer.state === "saved") {
      version.current = answer.version;
      clean.current = values;
      setRestored(false);
      if (form.current && !same(readDraft(form.current), values)) {
        timer.current = setTimeout(save, typingPause);
        report({ state: "waiting" });
        return;
      }
      memory.current.forget();
      refreshSoon();
    }
    report(answer);
  }, [form, line.id, planId, refreshSoon, report]);

  const changed = useCallback(() => {
    if (!form.current) return;
    const values = readDraft(form.current);
    onDraft(values);
    if (same(values, clean.current)) {
      clearTimeout(timer.current);
      memory.current.forget();
      report({ state: "idle" });
      return;
    }
    memory.current.keep({ version: version.current, values });
    clearTimeout(timer.current);
    timer.current = setTimeout(save, typingPause);
    report({ state: "waiting" });
  }, [form, onDraft, report, save]);

  /** Chooses between the two texts of a conflict: mine is saved over theirs, or theirs takes its place in the form. */
  const settle = useCallback(
    (choice: "mine" | "theirs") => {
      if (saving.state !== "conflict" || !form.current) return;
      version.current = saving.theirs.version;
      clean.current = saving.theirs;
      if (choice === "theirs") writeDraft(form.current, saving.theirs);
      onDraft(readDraft(form.current));
      void save();
    },
    [form, onDraft, save, saving],
  );

  // What an earlier visit of this tab could not save is put back and tried again.
  useEffect(() => {
    const kept = memory.current.recall();
    if (!kept || !form.current || same(kept.values, clean.current)) return;
    version.current = kept.version;
    writeDraft(form.current, kept.values);
    onDraft(kept.values);
    setRestored(true);
    timer.current = setTimeout(save, typingPause);
  }, [form, onDraft, save]);

  // A line nobody is typing into follows what others saved.
  useEffect(() => {
    if (!form.current || line.version <= version.current) return;
    if (!same(readDraft(form.current), clean.current)) return;
    version.current = line.version;
    clean.current = line.values;
    writeDraft(form.current, line.values);
    onDraft(line.values);
  }, [form, line, onDraft]);

  useEffect(() => {
    const again = () => attempts.current > 0 && void save();
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("online", again);
      clearTimeout(timer.current);
    };
  }, [save]);

  return { saving, restored, changed, save, settle };
}
