import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { DateField, TimeField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import { may } from "@/domain/permissions";
import { dayOf, formatMoment, formatTime } from "@/lib/dates";
import { requireActor } from "@/server/session";
import { getSession } from "@/server/sessions/get-session";
import { listSites } from "@/server/sessions/list-sites";
import { ScopeField } from "../../scope-field";
import { WhereFields } from "../../where-fields";
import { moveSessionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("moveTitle") };
}

/** Giving an appointment another day, hour or place, with the reason. */
export default async function MoveSessionPage({ params }: PageProps<"/agenda/[sessionId]/move">) {
  const actor = await requireActor();
  const session = await getSession(actor, idParam((await params).sessionId));
  if (session?.status !== "PLANNED" || !may(actor, "session.write", session)) notFound();
  const sites = await listSites(actor);
  const t = await getTranslations("session");
  return (
    <Stack>
      <PageHeader
        title={t("moveTitle")}
        eyebrow={`${session.serviceName} · ${formatMoment(session.startsAt)}`}
        lead={t("moveLead")}
        trail={[
          { label: t("title"), href: "/agenda" },
          { label: t("one"), href: `/agenda/${session.id}` },
        ]}
      />
      <Card narrow>
        <Form action={moveSessionAction} id="move">
          <HiddenField name="sessionId" value={session.id} />
          <VersionField value={String(session.version)} />
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
    </Stack>
  );
}
