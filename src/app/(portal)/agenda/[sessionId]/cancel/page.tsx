import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import { may } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { requireActor } from "@/server/session";
import { getSession } from "@/server/sessions/get-session";
import { ScopeField } from "../../scope-field";
import { cancelSessionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("cancel") };
}

/** Calling an appointment off, with the reason. */
export default async function CancelSessionPage({ params }: PageProps<"/agenda/[sessionId]/cancel">) {
  const actor = await requireActor();
  const session = await getSession(actor, idParam((await params).sessionId));
  if (session?.status !== "PLANNED" || !may(actor, "session.write", session)) notFound();
  const t = await getTranslations("session");
  return (
    <Stack>
      <PageHeader
        title={t("cancel")}
        eyebrow={`${session.serviceName} · ${formatMoment(session.startsAt)}`}
        lead={t("cancelLead")}
        trail={[
          { label: t("title"), href: "/agenda" },
          { label: t("one"), href: `/agenda/${session.id}` },
        ]}
      />
      <Card>
        <Form action={cancelSessionAction} id="cancel">
          <HiddenField name="sessionId" value={session.id} />
          <VersionField value={String(session.version)} />
          <ScopeField seriesId={session.seriesId} />
          <TextArea name="cancelReason" label={t("cancelReason")} maximum={300} rows={3} />
          <ActionBar>
            <SubmitButton tone="danger">{t("cancel")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/agenda/${session.id}`}>
              {t("keep")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
