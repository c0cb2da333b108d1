import type { ReactNode } from "react";
import { Card } from "@/components/data/card";
import { Checkbox } from "@/components/form/checkbox";
import { FormProblem } from "@/components/form/form-problem";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import type { FormAction } from "@/lib/form";
import { OwnForm } from "./own-form";

type Answer = {
  /** The hash of what is on the page: the answer is to that and nothing else. */
  hash: string;
  id: string;
  action: FormAction;
  title: string;
  text: string;
  button: string;
};

type FrameProps = Omit<Answer, "button"> & { anchor: string; children: ReactNode };

function Frame({ hash, id, anchor, action, title, text, children }: FrameProps) {
  return (
    <Card title={title} id={anchor}>
      <p className="mb-4 max-w-prose">{text}</p>
      <OwnForm action={action} id={id} label={title}>
        <HiddenField name="hash" value={hash} />
        {children}
      </OwnForm>
    </Card>
  );
}

/** The person confirms what is on the page: a name typed, a box ticked. */
export function OwnConfirmation({ button, name, tick, ...frame }: Answer & { name: string; tick: string }) {
  return (
    <Frame {...frame} anchor="confirm">
      <TextField name="signerName" label={name} maxLength={200} autoComplete="name" />
      <Checkbox name="confirmed" label={tick} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton icon="check">{button}</SubmitButton>
      </div>
    </Frame>
  );
}

/** The person says what is not right: nothing is confirmed or signed. */
export function OwnDisagreement({ button, reason, hint, ...frame }: Answer & { reason: string; hint: string }) {
  return (
    <Frame {...frame} anchor="disagree">
      <TextArea name="reason" label={reason} hint={hint} rows={3} maximum={2000} />
      <FormProblem />
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="secondary">{button}</SubmitButton>
      </div>
    </Frame>
  );
}
