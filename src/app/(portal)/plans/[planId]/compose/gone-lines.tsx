"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { buttonStyle } from "@/components/button-style";
import { Notice } from "@/components/feedback/notice";
import { type FormWords, useForm } from "@/components/form/context";
import { FormShell } from "@/components/form/form-shell";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type LineField, type LineTexts, lineFields, sameLineValue } from "@/domain/line-texts";
import { formatDay, parseDay } from "@/lib/dates";
import { emptyForm, type FormAction } from "@/lib/form";
import { boxOf } from "../../../local-drafts/vault";
import { fill } from "../../fill";
import type { UnsavedLine } from "./autosave";
import { useComposer } from "./composer-state";

/** The words for a service that somebody took out while another was writing about it. */
export type GoneWords = Record<"title" | "text" | "readd" | "drop" | "empty" | LineField, string>;

type Props = {
  planId: string;
  /** The lines that are there, each with its service and what it holds. */
  present: { lineId: string; serviceId: string; unit: "HOUR" | "OUTCOME"; values: LineTexts }[];
  /** Every service of the basket, for a form that came back without JavaScript. */
  deliverers: { value: string; label: string }[];
  editAction: FormAction;
  readdAction: FormAction;
  words: GoneWords;
  formWords: FormWords;
};

/** What was typed into lines that are no longer there: kept in sight, with the way to put the service back with it. */
export function GoneLines({ planId, present, deliverers, editAction, readdAction, words, formWords }: Props) {
  const { lost, giveUp } = useComposer();
  const [kept, setKept] = useState<UnsavedLine[]>([]);
  // The address is the same as every line's form has: what one of them came back with arrives here when its own form is gone.
  const [state] = useActionState(editAction, emptyForm, `/plans/${planId}/compose`);
  const here = present.map(({ lineId }) => lineId).join();
  // Forgetting takes a moment, in which they may be found again.
  const dropped = useRef(new Set<string>());

  useEffect(() => {
    let mounted = true;
    void boxOf(planId)
      .then((box) => box?.list())
      .then((drafts) => {
        if (!mounted || !drafts) return;
        const lines = drafts.flatMap(({ about, values }) => {
          const { lineId = "", serviceId = "", name = "", unit } = about;
          if (!lineId || here.includes(lineId)) return [];
          return [
            {
              lineId,
              serviceId,
              name,
              unit: unit === "OUTCOME" ? "OUTCOME" : "HOUR",
              values: values as LineTexts,
            } as const,
          ];
        });
        setKept(lines);
      });
    return () => {
      mounted = false;
    };
  }, [planId, here]);

  const all = new Map<string, UnsavedLine>();
  for (const line of [...kept, ...lost, ...sentBack(state.values)])
    if (!here.includes(line.lineId) && !dropped.current.has(line.lineId) && !isThere(present, line))
      all.set(line.lineId, line);
  const done = (lineId: string) => {
    dropped.current.add(lineId);
    giveUp(lineId);
    setKept((lines) => lines.filter((line) => line.lineId !== lineId));
    void boxOf(planId).then((box) => box?.forget(`line/${lineId}`));
  };
  const said = (field: LineField, value: string) => {
    if (field === "startsOn" || field === "endsOn") return formatDay(parseDay(value)) || value;
    return field === "delivererId" ? (deliverers.find((one) => one.value === value)?.label ?? words.empty) : value;
  };
  return [...all.values()].map((line) => (
    <Notice key={line.lineId} tone="warning" title={fill(words.title, { service: line.name })} live="alert">
      <p className="mb-2">{words.text}</p>
      <dl className="mb-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-sm" data-gone={line.lineId}>
        {lineFields.map((field) => (
          <div key={field} className="contents">
            <dt className="text-soft">{words[field]}</dt>
            <dd className="break-words">{said(field, line.values[field] ?? "") || words.empty}</dd>
          </div>
        ))}
      </dl>
      <FormShell
        action={readdAction}
        initial={emptyForm}
        words={formWords}
        labels={words}
        className="flex flex-wrap gap-3"
      >
        <HiddenField name="planId" value={planId} />
        <HiddenField name="serviceId" value={line.serviceId} />
        <HiddenField name="unit" value={line.unit} />
        {lineFields.map((field) => (
          <HiddenField key={field} name={field} value={line.values[field] ?? ""} />
        ))}
        <WhenSent done={() => done(line.lineId)} />
        <SubmitButton small icon="plus">
          {words.readd}
          <span className="sr-only"> {line.name}</span>
        </SubmitButton>
        <button type="button" className={buttonStyle("quiet", true)} onClick={() => done(line.lineId)}>
          {words.drop}
          <span className="sr-only"> {line.name}</span>
        </button>
      </FormShell>
    </Notice>
  ));
}

/** Whether the service is back with just what was typed: then there is nothing left to rescue. */
const isThere = (present: Props["present"], { serviceId, values }: UnsavedLine) =>
  present.some(
    (line) =>
      line.serviceId === serviceId &&
      lineFields.every((field) => sameLineValue(line.unit)(field, line.values[field], values[field] ?? "")),
  );

/** A form that came back without JavaScript, as the line it was. */
function sentBack(values: Record<string, string | string[]>): UnsavedLine[] {
  const { lineId, serviceId, unit, serviceName } = values;
  if (typeof lineId !== "string" || typeof serviceId !== "string" || !lineId || !serviceId) return [];
  const texts = Object.fromEntries(lineFields.map((field) => [field, String(values[field] ?? "")])) as LineTexts;
  const name = typeof serviceName === "string" ? serviceName : "";
  return [{ lineId, serviceId, name, unit: unit === "OUTCOME" ? "OUTCOME" : "HOUR", values: texts }];
}

/** Tells when a form was sent and accepted. */
function WhenSent({ done }: { done: () => void }) {
  const { state, pending } = useForm();
  const sent = useRef(false);
  const tell = useRef(done);
  tell.current = done;
  useEffect(() => {
    if (pending) sent.current = true;
    else if (sent.current) {
      sent.current = false;
      if (!state.problem && Object.keys(state.errors).length === 0) tell.current();
    }
  }, [pending, state]);
  return null;
}
