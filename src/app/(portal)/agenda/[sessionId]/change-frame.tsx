import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { HiddenField } from "@/components/form/hidden-field";
import { VersionField } from "@/components/form/version-field";
import { formatMoment } from "@/lib/dates";

type Frame = { session: { id: string; serviceName: string; startsAt: Date }; title: string; lead: string };

/** The pages on which an appointment changes: which one, what the page does, the way back. */
export async function ChangeFrame({ session, title, lead, children }: Frame & { children: ReactNode }) {
  const t = await getTranslations("session");
  return (
    <Stack>
      <PageHeader
        title={title}
        eyebrow={`${session.serviceName} · ${formatMoment(session.startsAt)}`}
        lead={lead}
        trail={[
          { label: t("title"), href: "/agenda" },
          { label: t("one"), href: `/agenda/${session.id}` },
        ]}
      />
      {children}
    </Stack>
  );
}

/** Which appointment a form changes, as it was when the form was drawn. */
export const SessionFields = ({ session: { id, version } }: { session: { id: string; version: number } }) => (
  <>
    <HiddenField name="sessionId" value={id} />
    <VersionField value={String(version)} />
  </>
);
