import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import type { FormAction } from "@/lib/form";
import type { MeetingDetail } from "@/server/meetings/get-meeting";
import { MeetingHeader } from "./frame";

type Props = {
  meeting: MeetingDetail;
  deed: string;
  lead?: string;
  action: FormAction;
  submit: string;
  danger?: boolean;
  children: ReactNode;
};

/** The page of one deed done to a meeting: its form, and the way back. */
export async function MeetingDeed({ meeting, deed, lead, action, submit, danger, children }: Props) {
  const common = await getTranslations("common");
  return (
    <>
      <MeetingHeader meeting={meeting} deed={deed} lead={lead} />
      <Card narrow>
        <Form action={action} id="f">
          <HiddenField name="meetingId" value={meeting.id} />
          <VersionField value={meeting.version} />
          {children}
          <ActionBar>
            <SubmitButton tone={danger ? "danger" : "primary"}>{submit}</SubmitButton>
            <ButtonLink href={`/meetings/${meeting.id}`} tone="quiet">
              {common("back")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
