"use client";

import { useEffect, useRef, useState } from "react";
import { buttonStyle } from "@/components/button-style";
import { Notice } from "@/components/feedback/notice";
import { useForm } from "@/components/form/context";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import type { OfferWords } from "../../../local-drafts/offer";
import { UnsavedText } from "../../../local-drafts/unsaved-text";
import { fill } from "../../fill";

/** The words of a goal being worded, and of the choice when two people did. */
export type GoalWords = Record<
  "save" | "title" | "by" | "mine" | "theirs" | "someone" | "keepMine" | "takeTheirs",
  string
> & { offer: OfferWords };

type Goal = { id: string; key: string; text: string; version: number };
type Props = { planId: string; goal: Goal; label: string; words: GoalWords };

/**
 * The text of one goal. Its version is the one the text was read at, also after the page was read again around somebody who is
 * typing: whoever worded it meanwhile is never written over unseen, the two texts are shown and one is chosen.
 */
export function GoalFields({ planId, goal, label, words }: Props) {
  const { state } = useForm();
  const mark = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState({ text: goal.text, version: goal.version });
  const { theirs } = state;

  useEffect(() => {
    const field = mark.current?.closest("form")?.elements.namedItem("text");
    if (!(field instanceof HTMLTextAreaElement) || goal.version === read.version) return;
    if (field.value.trim() !== read.text.trim() && field.value.trim() !== goal.text.trim()) return;
    field.value = goal.text;
    setRead({ text: goal.text, version: goal.version });
  }, [goal, read]);

  const other = theirs?.by ?? words.someone;
  const version = theirs?.version ?? Number(state.values.version ?? read.version);
  return (
    <div ref={mark} className="flex flex-col gap-3">
      <HiddenField name="version" value={version} />
      <UnsavedText
        page={planId}
        form={`goal/${goal.key}`}
        name="text"
        label={label}
        saved={read.text}
        version={read.version}
        words={words.offer}
        onResume={({ version: then, base }) =>
          setRead((now) => ({ text: base?.text ?? now.text, version: then ?? now.version }))
        }
      />
      {theirs ? (
        <Notice tone="warning" title={words.title} live="alert" className="mb-11">
          <p>{fill(words.by, { name: other, at: theirs.at ?? "—" })}</p>
          <div className="mt-3 grid gap-4 sm:grid-cols-2" data-goal-conflict={goal.key}>
            <div className="flex flex-col gap-2">
              <TextArea
                readers="PERSON"
                name="text"
                label={`${words.mine}: ${label}`}
                rows={2}
                defaultValue={goal.text}
              />
              <div>
                <button type="submit" className={buttonStyle("primary", true)}>
                  {words.keepMine}
                </button>
              </div>
            </div>
            <div className="flex flex-col gap-2">
              <p className="font-semibold">{fill(words.theirs, { name: other })}</p>
              <p className="min-h-18 flex-1 whitespace-pre-line break-words rounded-sm border border-line bg-canvas px-3 py-2">
                {theirs.values.text}
              </p>
              <div>
                <button type="submit" name="side" value="theirs" className={buttonStyle("secondary", true)}>
                  {words.takeTheirs}
                </button>
              </div>
            </div>
          </div>
        </Notice>
      ) : (
        <>
          <TextArea readers="PERSON" name="text" label={label} rows={1} defaultValue={read.text} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton small tone="secondary">
              {words.save}
            </SubmitButton>
          </div>
        </>
      )}
    </div>
  );
}
