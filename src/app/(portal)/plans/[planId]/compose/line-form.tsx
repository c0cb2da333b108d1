"use client";

import { type FormEvent, useActionState, useCallback, useEffect, useRef, useState } from "react";
import { buttonStyle } from "@/components/button-style";
import { Notice } from "@/components/feedback/notice";
import { FormProvider, type FormWords } from "@/components/form/context";
import { DateField } from "@/components/form/date-field";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Icon } from "@/components/icon";
import { type LineTexts, readLineTexts } from "@/domain/line-texts";
import { deviation, formatQuantity, lineAmountCents, readQuantity } from "@/domain/volume";
import { emptyForm, type FormAction } from "@/lib/form";
import { formatCents } from "@/lib/money";
import type { OfferWords } from "../../../local-drafts/offer";
import { fill } from "../../fill";
import { clashOf, picksOf, textsOf } from "./came-back";
import { useComposer } from "./composer-state";
import { Conflict, type ConflictWords } from "./conflict";
import { LineOffer } from "./line-offer";
import { type SaveWords, sayingOf } from "./save-state";
import { useAutosave } from "./use-autosave";

/** A line of the plan as its form needs it. Quantities in minutes or pieces, cost in cents. */
export type EditedLine = {
  id: string;
  key: string;
  version: number;
  name: string;
  serviceId: string;
  unit: "HOUR" | "OUTCOME";
  unitCostCents: number | null;
  minQuantity: number | null;
  maxQuantity: number | null;
  values: LineTexts;
};

/** The words of a line's form, in the reader's language. */
export type LineWords = ConflictWords &
  SaveWords & {
    lineForm: string;
    quantity: string;
    range: string;
    details: string;
    startsOn: string;
    endsOn: string;
    deliverer: string;
    delivererHint: string;
    thirdParties: string;
    thirdPartiesHint: string;
    reason: string;
    reasonHint: string;
    above: string;
    below: string;
    save: string;
    unknownCost: string;
    offer: OfferWords;
  };

type Props = {
  action: FormAction;
  line: EditedLine;
  planId: string;
  period: { startsOn: string; endsOn: string };
  deliverers: { value: string; label: string }[];
  /** The folded part says in short what it holds. */
  short: string;
  open: boolean;
  words: LineWords;
  formWords: FormWords;
};

/** One line being written: saved by its button, and by itself where there is JavaScript. */
export function LineForm({ action, line, planId, period, deliverers, short, open, words, formWords }: Props) {
  // The address makes a form that came back find its line even where the page has changed around it.
  const [all, send, pending] = useActionState(action, emptyForm, `/plans/${planId}/compose`);
  const state = all.values.lineId === line.id ? all : emptyForm;
  const form = useRef<HTMLFormElement>(null);
  const [alive, setAlive] = useState(false);
  const [draft, setDraft] = useState<LineTexts>({ ...line.values, ...textsOf(state) });
  const { type } = useComposer();
  const onDraft = useCallback(
    (values: LineTexts) => {
      setDraft(values);
      const quantity = readQuantity(line.unit, values.quantity);
      if (typeof quantity === "number") type(line.id, quantity);
    },
    [line.id, line.unit, type],
  );
  const { saving, offer, answerOffer, changed, save, settle, base } = useAutosave(form, line, onDraft, clashOf(state));
  useEffect(() => setAlive(true), []);

  const quantity = readQuantity(line.unit, draft.quantity);
  const side = typeof quantity === "number" ? deviation(quantity, line) : null;
  const limit =
    side &&
    formatQuantity({ unit: line.unit, quantity: (side === "above" ? line.maxQuantity : line.minQuantity) ?? 0 });
  const cents = typeof quantity === "number" ? lineAmountCents(quantity, line.unit, line.unitCostCents) : null;
  const errors = saving.state === "refused" ? saving.errors : state.errors;
  const problem = "problem" in saving ? saving.problem : state.problem;
  const said = sayingOf([saving], words);

  const reasoned = Boolean(side || draft.deviationReason);
  const reason = (
    <TextArea
      readers="CASE"
      name="deviationReason"
      label={words.reason}
      hint={side ? fill(side === "above" ? words.above : words.below, { limit: limit ?? "" }) : words.reasonHint}
      optional={!side}
      rows={2}
      defaultValue={draft.deviationReason}
    />
  );
  const submit = (event: FormEvent) => {
    if (alive) {
      event.preventDefault();
      void save();
    }
  };

  return (
    <FormProvider value={{ id: `edit-${line.key}`, state: { ...state, errors }, pending, words: formWords }}>
      <form
        ref={form}
        action={send}
        onSubmit={submit}
        onChange={changed}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && void save()}
        noValidate
        aria-label={fill(words.lineForm, { service: line.name })}
        className="flex flex-col gap-3"
      >
        <HiddenField name="planId" value={planId} />
        <HiddenField name="lineId" value={line.id} />
        <HiddenField name="version" value={String(state.values.version ?? line.version)} />
        <HiddenField name="unit" value={line.unit} />
        <HiddenField name="serviceId" value={line.serviceId} />
        <HiddenField name="serviceName" value={line.name} />
        <HiddenField name="base" value={String(state.values.base ?? JSON.stringify(line.values))} />
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <TextField
            name="quantity"
            label={words.quantity}
            hint={words.range}
            width="short"
            inputMode="decimal"
            autoComplete="off"
            suffix={line.unit === "HOUR" ? "h" : undefined}
            defaultValue={line.values.quantity}
          />
          <p className="text-right">
            <span className="block font-bold text-lg" data-line-amount={line.key}>
              {cents === null ? words.unknownCost : formatCents(cents)}
            </span>
            {alive ? (
              <span
                className={`block min-h-6 text-sm ${said.tone === "bad" ? "font-semibold text-danger-deep" : "text-soft"}`}
              >
                {saving.state !== "idle" && said.text}
              </span>
            ) : (
              <button type="submit" className={buttonStyle("secondary", true)}>
                {words.save}
              </button>
            )}
          </p>
        </div>
        {reasoned && reason}
        <details open={open} className="group">
          <summary className="inline-flex min-h-8 list-none items-center gap-1 rounded-sm text-link text-sm">
            <Icon name="chevron-right" className="size-5 group-open:rotate-90" />
            <span>
              <span className="font-semibold underline underline-offset-4">{words.details}</span>
              <span className="text-soft">: {short}</span>
            </span>
          </summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            <DateField
              name="startsOn"
              label={words.startsOn}
              width="full"
              defaultValue={line.values.startsOn}
              min={period.startsOn}
              max={period.endsOn}
            />
            <DateField
              name="endsOn"
              label={words.endsOn}
              width="full"
              defaultValue={line.values.endsOn}
              min={period.startsOn}
              max={period.endsOn}
            />
            <SelectField
              name="delivererId"
              label={words.deliverer}
              hint={words.delivererHint}
              width="full"
              empty={false}
              options={deliverers}
              defaultValue={line.values.delivererId}
            />
            <TextField
              name="thirdParties"
              label={words.thirdParties}
              hint={words.thirdPartiesHint}
              width="full"
              optional
              maxLength={300}
              defaultValue={line.values.thirdParties}
            />
          </div>
          {!reasoned && !alive && <div className="mt-4">{reason}</div>}
        </details>
        {problem && !["conflict", "gone"].includes(saving.state) && <Notice tone="danger">{problem}</Notice>}
        {offer && (
          <LineOffer
            offer={offer}
            service={line.name}
            now={draft}
            deliverers={deliverers}
            words={words}
            answer={answerOffer}
          />
        )}
        {saving.state === "conflict" && (
          <Conflict
            key={saving.theirs.version}
            id={line.key}
            unit={line.unit}
            base={alive ? base : readLineTexts(state.values.base)}
            mine={draft}
            clash={saving}
            chosen={picksOf(state)}
            deliverers={deliverers}
            words={words}
            alive={alive}
            settle={settle}
          />
        )}
      </form>
    </FormProvider>
  );
}
