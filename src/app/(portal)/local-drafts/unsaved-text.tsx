"use client";

import { useEffect, useRef, useState } from "react";
import { useForm } from "@/components/form/context";
import type { LocalDraft } from "@/lib/local-draft";
import { Offer, type OfferWords } from "./offer";
import { useBox } from "./use-box";

type Props = {
  page: string;
  /** Which form of the page this is. */
  form: string;
  /** The field that is kept, what it is called and what is saved in it now. */
  name: string;
  label: string;
  saved?: string;
  /** The version `saved` has. */
  version?: number;
  words: OfferWords;
  /** Told when an unsaved text is taken up again. */
  onResume?: (draft: LocalDraft) => void;
};

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Put into a form beside its text field: keeps what is typed into it until it is sent, and offers it again after the page was left. */
export function UnsavedText({ page, form, name, label, saved = "", version, words, onResume }: Props) {
  const { state, pending } = useForm();
  const mark = useRef<HTMLDivElement>(null);
  const box = useBox(page, form);
  const [offer, setOffer] = useState<LocalDraft | null>(null);
  const waiting = useRef(false);
  const sent = useRef(false);
  const field = () => mark.current?.closest("form")?.elements.namedItem(name) as Field | null;

  useEffect(() => {
    let here = true;
    void box.recall().then((draft) => {
      if (!here || !draft) return;
      if ((draft.values[name] ?? "").trim() === saved.trim()) return box.forget();
      waiting.current = true;
      setOffer(draft);
    });
    return () => {
      here = false;
    };
  }, [box, name, saved]);

  useEffect(() => {
    const owner = mark.current?.closest("form");
    const typed = (event: Event) => {
      const target = event.target as Field;
      if (target.name !== name || waiting.current) return;
      if (target.value.trim() === saved.trim()) box.forget();
      else box.keep({ values: { [name]: target.value }, base: { [name]: saved }, version: version ?? null, about: {} });
    };
    owner?.addEventListener("input", typed);
    return () => owner?.removeEventListener("input", typed);
  }, [box, name, saved, version]);

  // Sent and accepted: the form is done with its text. A refusal or a lost connection leaves it where it is.
  useEffect(() => {
    if (pending) sent.current = true;
    else if (sent.current) {
      sent.current = false;
      const refused = state.problem !== undefined || Object.values(state.errors).some((all) => all?.length);
      if (!refused && !waiting.current) box.forget();
    }
  }, [pending, state, box]);
  useEffect(() => () => void (sent.current && !waiting.current && box.forget()), [box]);

  const settle = (take: boolean) => {
    const target = field();
    waiting.current = false;
    setOffer(null);
    if (!take) return box.forget();
    if (!target || !offer) return;
    onResume?.(offer);
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), "value") ?? {};
    set?.call(target, offer.values[name] ?? "");
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.focus();
  };
  return (
    <div ref={mark} className="empty:hidden">
      {offer && (
        <Offer
          at={offer.at}
          label={label}
          words={words}
          fields={[{ name, label, before: saved || undefined, after: offer.values[name] ?? "" }]}
          resume={() => settle(true)}
          discard={() => settle(false)}
        />
      )}
    </div>
  );
}
