import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { DateField, TimeField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { dayOf, formatTime } from "@/lib/dates";
import { listSites } from "@/server/sessions/list-sites";
import { ScopeField } from "../../scope-field";
import { WhereFields } from "../../where-fields";
import { ChangeFrame, SessionFields } from "../change-frame";
import { plannedSession } from "../planned-session";
import { moveSessionAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("session.moveTitle");

/** Giving an appointment another day, hour or place, with the reason. */
export default async function MoveSessionPage({ params }: PageProps<"/agenda/[sessionId]/move">) {
  const { actor, session } = await plannedSession(params);
  const sites = await listSites(actor);
  const t = await getTranslations("session");
  return (
    <ChangeFrame session={session} title={t("moveTitle")} lead={t("moveLead")}>
      <Card narrow>
        <Form action={moveSessionAction} id="move">
          <SessionFields session={session} />
          <ScopeField seriesId={session.seriesId} hint={t("moveScopeHint")} />
          <Fieldset legend={t("when")} columns={3}>
            <DateField name="day" label={t("day")} defaultValue={dayOf(session.startsAt)} />
            <TimeField name="startTime" label={t("startTime")} defaultValue={formatTime(session.startsAt)} />
            <TimeField name="endTime" label={t("endTime")} defaultValue={formatTime(session.endsAt)} />
          </Fieldset>
          <WhereFields sites={sites} now={session} />
          <TextField
            name="moveReason"
            label={t("moveReason")}
            hint={t("moveReasonHint")}
            maxLength={300}
            width="full"
          />
          <ActionBar>
            <SubmitButton>{t("moveTitle")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/agenda/${session.id}`}>
              {t("keep")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </ChangeFrame>
  );
}
