"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type LineTexts, lineFields } from "@/domain/line-texts";
import type { LocalDraft } from "@/lib/local-draft";
import { useBox } from "../../../local-drafts/use-box";
import { type LineClash, pauseBefore, type Saving, sendLine, type UnsavedLine } from "./autosave";
import { useComposer } from "./composer-state";

type Line = Omit<UnsavedLine, "lineId"> & { id: string; version: number };

const typingPause = 900;

/** The fields of a line's form as they stand. */
export function readDraft(form: HTMLFormElement): LineTexts {
  const data = new FormData(form);
  return Object.fromEntries(lineFields.map((name) => [name, String(data.get(name) ?? "")])) as LineTexts;
}

/** Puts values into a line's form. */
export function writeDraft(form: HTMLFormElement, values: LineTexts) {
  for (const name of lineFields) {
    const field = form.elements.namedItem(name);
    if (
      !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement)
    )
      continue;
    field.value = values[name];
  }
}

const same = (a: LineTexts, b: LineTexts) => lineFields.every((name) => a[name] === b[name]);

/**
 * Saves a line's form by itself while it is typed into: after a pause or when left. What cannot be saved stays in the form,
 * and encrypted in the browser, and is tried again; of two people, the second is shown both texts and chooses.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  line: Line,
  onDraft: (values: LineTexts) => void,
  clash: LineClash | null,
) {
  const { planId, tell, refreshSoon, refreshNow, lose, announce } = useComposer();
  const [saving, setSaving] = useState<Saving>(clash ?? { state: "idle" });
  const [offer, setOffer] = useState<LocalDraft | null>(null);
  const latest = useRef(saving);
  const version = useRef(line.version);
  const clean = useRef(line.values);
  const typed = useRef<LineTexts | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const attempts = useRef(0);
  const busy = useRef(false);
  const offered = useRef(false);
  const facts = useRef(line);
  facts.current = line;
  const box = useBox(planId, `line/${line.id}`);
  const report = useCallback(
    (next: Saving) => {
      latest.current = next;
      setSaving(next);
      tell(line.id, next);
    },
    [tell, line.id],
  );

  const keep = useCallback(
    (values: LineTexts) => {
      typed.current = values;
      const { serviceId, name, unit } = facts.current;
      if (!offered.current)
        box.keep({
          values,
          base: clean.current,
          version: version.current,
          about: { lineId: line.id, serviceId, name, unit },
        });
    },
    [box, line.id],
  );
  const forget = useCallback(() => {
    typed.current = null;
    if (!offered.current) box.forget();
  }, [box]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const current = form.current;
    // A conflict is settled by choosing, a line that is gone by putting it back: never by saving again.
    if (!current || busy.current || ["conflict", "gone"].includes(latest.current.state)) return;
    const values = readDraft(current);
    if (same(values, clean.current)) {
      forget();
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
      if (form.current && !same(readDraft(form.current), values)) {
        timer.current = setTimeout(save, typingPause);
        report({ state: "waiting" });
        return;
      }
      forget();
      refreshSoon();
    }
    if (answer.state === "gone") {
      const { serviceId, name, unit } = facts.current;
      lose({ lineId: line.id, serviceId, name, unit, values: form.current ? readDraft(form.current) : values });
      refreshNow();
    }
    report(answer);
  }, [form, line.id, planId, refreshSoon, refreshNow, report, forget, lose]);

  const changed = useCallback(() => {
    if (!form.current) return;
    const values = readDraft(form.current);
    onDraft(values);
    if (["conflict", "gone"].includes(latest.current.state)) return keep(values);
    clearTimeout(timer.current);
    if (same(values, clean.current)) {
      forget();
      report({ state: "idle" });
      return;
    }
    keep(values);
    timer.current = setTimeout(save, typingPause);
    report({ state: "waiting" });
  }, [form, onDraft, report, save, keep, forget]);

  /** Ends a conflict with the text that was chosen: saved over theirs, or nothing to save where it is theirs. */
  const settle = useCallback(
    (values: LineTexts) => {
      const { current } = latest;
      if (current.state !== "conflict" || !form.current) return;
      version.current = current.theirs.version;
      clean.current = current.theirs;
      writeDraft(form.current, values);
      onDraft(values);
      keep(values);
      report({ state: "waiting" });
      void save();
    },
    [form, onDraft, save, keep, report],
  );

  /** Takes up again what an earlier visit could not save, or throws it away. */
  const answerOffer = useCallback(
    (take: boolean) => {
      offered.current = false;
      setOffer(null);
      if (!take || !offer || !form.current) return box.forget();
      const values = { ...clean.current, ...offer.values } as LineTexts;
      version.current = offer.version ?? version.current;
      clean.current = { ...clean.current, ...offer.base } as LineTexts;
      writeDraft(form.current, values);
      changed();
    },
    [offer, form, box, changed],
  );

  useEffect(() => {
    announce(line.id, offer !== null);
    return () => announce(line.id, false);
  }, [announce, line.id, offer]);

  // What an earlier visit could not save is offered again; what was saved after all is forgotten.
  useEffect(() => {
    let here = true;
    void box.recall().then((draft) => {
      if (!here || !draft) return;
      if (typed.current) return;
      if (same({ ...clean.current, ...draft.values } as LineTexts, clean.current)) return box.forget();
      offered.current = true;
      setOffer(draft);
    });
    return () => {
      here = false;
    };
  }, [box]);

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

  // Somebody took the line out while it was being typed into: the page shows what was typed elsewhere.
  useEffect(
    () => () => {
      const { serviceId, name, unit } = facts.current;
      if (typed.current) lose({ lineId: line.id, serviceId, name, unit, values: typed.current });
      tell(line.id, { state: "idle" });
    },
    [line.id, lose, tell],
  );

  return { saving, offer, answerOffer, changed, save, settle, base: clean.current };
}
